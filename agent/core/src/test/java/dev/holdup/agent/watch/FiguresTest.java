package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.Lengths;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final long TEN_SECONDS = TimeUnit.SECONDS.toNanos(10);

    @Test
    void lagOfAHundredMillisecondsEachSecondIsNinetyAtTheNinetyNinth() {
        Figures.Distribution lag = Figures.Distribution.ofLag(periods(10, 100), TEN_SECONDS);

        assertThat(lag.p50()).isZero();
        assertThat(lag.p99()).isCloseTo(90, within(1.0));
        assertThat(lag.max()).isCloseTo(100, within(1.0));
    }

    @Test
    void lagOfALoopThatIsNeverFreeIsThatOfItsPeriods() {
        assertThat(Figures.Distribution.ofLag(periods(100, 100), TEN_SECONDS).p50())
                .isCloseTo(50, within(1.0));
    }

    @Test
    void lagOfALoopThatDidNothingIsUnknown() {
        assertThat(Figures.Distribution.ofLag(new Counts(), TEN_SECONDS).max()).isNaN();
    }

    @Test
    void aDistributionIsInMilliseconds() {
        Figures.Distribution told = Figures.Distribution.of(periods(3, 20));

        assertThat(told.p50()).isCloseTo(20, within(0.2));
        assertThat(told.max()).isCloseTo(20, within(0.2));
    }

    private static Counts periods(int count, long millis) {
        Counts lengths = new Counts();
        lengths.add(Lengths.index(TimeUnit.MILLISECONDS.toNanos(millis)), count);
        return lengths;
    }
}
