package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void tellsWhatLengthsHaveGained() {
        Random random = new Random(1);
        Lengths lengths = new Lengths();
        Counts before = new Counts();
        Counts now = new Counts();
        for (int round = 0; round < 20; round++) {
            Map<Integer, Long> added = new TreeMap<>();
            for (int i = 0; i < random.nextInt(50); i++) {
                long length = Math.min(TaskBook.LONGEST, (long) Math.exp(random.nextDouble() * 40));
                if (random.nextBoolean()) {
                    lengths.add(length);
                } else {
                    lengths.addByAny(length);
                }
                added.merge(Lengths.index(length), 1L, Long::sum);
            }
            now.clear();
            lengths.addTo(now);
            assertThat(above(now, before)).isEqualTo(added);
            Counts last = before;
            before = now;
            now = last;
        }
    }

    @Test
    void theLongestAndTheShortestCountToo() {
        Lengths lengths = new Lengths();
        lengths.add(0);
        lengths.add(TaskBook.LONGEST);
        Counts sum = new Counts();
        lengths.addTo(sum);
        lengths.addTo(sum);
        assertThat(above(sum, new Counts())).isEqualTo(Map.of(0, 2L, Lengths.BUCKETS - 1, 2L));
        sum.clear();
        assertThat(above(sum, new Counts())).isEmpty();
    }

    @Test
    void percentilesAreThoseOfTheLengths() {
        Lengths lengths = new Lengths();
        for (int i = 1; i <= 1000; i++) {
            lengths.add(i * 1_000_000L);
        }
        Counts sum = new Counts();
        lengths.addTo(sum);
        assertThat(sum.total()).isEqualTo(1000);
        assertThat(sum.percentile(0.5)).isCloseTo(500_000_000L, withinPercentage(1));
        assertThat(sum.percentile(0.99)).isCloseTo(990_000_000L, withinPercentage(1));
        assertThat(sum.percentile(1)).isCloseTo(1_000_000_000L, withinPercentage(1));
        assertThat(sum.longest()).isEqualTo(sum.percentile(1));
        assertThat(new Counts().longest()).isZero();
        assertThat(new Counts().percentile(0.5)).isZero();
    }

    private static Map<Integer, Long> above(Counts counts, Counts others) {
        Map<Integer, Long> found = new TreeMap<>();
        Counts gain = new Counts();
        gain.add(5, 5); // of before
        gain.becomeGain(counts, others);
        gain.each(found::put);
        return found;
    }
}
