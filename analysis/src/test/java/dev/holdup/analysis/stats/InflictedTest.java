package dev.holdup.analysis.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.model.Waiters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InflictedTest {
    private static final Loop LOOP = new Loop(1, "loop-1", null, null, "loop", 0);
    private static final Loop OTHER = new Loop(2, "loop-2", null, null, "loop", 0);

    @Test
    void fiftyThatWaitedThroughoutAHundredMakeFiveThousand() {
        assertThat(during(span(1000, 100), standing(1000, 100, 50))).isEqualTo(new Inflicted.Amount(5000, 0, 50));
    }

    @Test
    void nobodyMakesNothing() {
        assertThat(during(span(1000, 100))).isEqualTo(new Inflicted.Amount(0, 0, 0));
        assertThat(new Inflicted(List.of(standing(1000, 100, 50))).during(OTHER, span(1000, 100)))
                .isEqualTo(new Inflicted.Amount(0, 0, 0));
        assertThat(during(span(1100, 50), standing(1000, 100, 50), spread(1000, 100, 50))
                        .nanos())
                .isZero();
    }

    @Test
    void evenArrivalsWaitForHalfOfItOnTheMeanAndAreAnEstimate() {
        assertThat(during(span(1000, 100), spread(1000, 100, 50))).isEqualTo(new Inflicted.Amount(2500, 2500, 50));
    }

    @Test
    void theEndOfASpanHurtsMoreThanItsBeginning() {
        assertThat(during(span(1000, 20), spread(1000, 100, 50)).nanos()).isEqualTo(100);
        assertThat(during(span(1000, 20), spread(1000, 100, 50)).victims()).isEqualTo(10);
        assertThat(during(span(1080, 20), spread(1000, 100, 50)).nanos()).isEqualTo(900);
    }

    @Test
    void onlyTheSharedTimeCounts() {
        assertThat(during(span(950, 100), standing(1000, 100, 2)).nanos()).isEqualTo(100);
        assertThat(during(span(950, 500), spread(1000, 100, 50)).nanos()).isEqualTo(2500);
        assertThat(during(span(1080, 500), spread(1000, 100, 50)).nanos()).isEqualTo(900);
    }

    @Test
    void severalSpansAddUp() {
        Inflicted.Amount amount = during(span(1000, 100), spread(1000, 100, 50), standing(1060, 40, 1));
        assertThat(amount.nanos()).isEqualTo(2540);
        assertThat(amount.estimatedNanos()).isEqualTo(2500);
        assertThat(amount.victims()).isEqualTo(51);
    }

    @Test
    void thePiecesOfASpanAddUpToTheWhole() {
        Random random = new Random(42);
        for (int round = 0; round < 1000; round++) {
            Waiters late =
                    new Waiters(LOOP, 1000, 1 + random.nextInt(1_000_000), random.nextInt(100), random.nextBoolean());
            List<Span> pieces = pieces(random, late);
            double sum = pieces.stream()
                    .mapToDouble(piece -> during(piece, late).nanos())
                    .sum();
            assertThat(sum).isCloseTo(during(late, late).nanos(), within(1e-3));
        }
    }

    private static List<Span> pieces(Random random, Span whole) {
        List<Span> pieces = new ArrayList<>();
        long at = whole.startNanos();
        while (at < whole.endNanos()) {
            long length = Math.min(1 + random.nextInt(200_000), whole.endNanos() - at);
            pieces.add(span(at, length));
            at += length;
        }
        return pieces;
    }

    private static Inflicted.Amount during(Span held, Waiters... waiters) {
        return new Inflicted(List.of(waiters)).during(LOOP, held);
    }

    private static Span span(long start, long length) {
        return new Pause(start, length);
    }

    private static Waiters standing(long start, long length, long count) {
        return new Waiters(LOOP, start, length, count, false);
    }

    private static Waiters spread(long start, long length, long count) {
        return new Waiters(LOOP, start, length, count, true);
    }
}
