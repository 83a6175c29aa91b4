package dev.holdup.analysis.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LagTest {
    private static final long MS = 1_000_000;

    @Test
    void oneStallOfAHundredMillisecondsASecondMakesTheGoldenPercentiles() {
        Lag lag = new Lag();
        lag.add(100 * MS, 60);
        assertThat(lag.percentile(0.50, 60_000 * MS)).isZero();
        assertThat(lag.percentile(0.95, 60_000 * MS)).isEqualTo(50 * MS);
        assertThat(lag.percentile(0.99, 60_000 * MS)).isEqualTo(90 * MS);
        assertThat(lag.max()).isEqualTo(100 * MS);
    }

    @Test
    void invertsTheSumOverPeriodsOfSeveralLengths() {
        Lag lag = new Lag();
        lag.add(100 * MS, 1);
        lag.add(20 * MS, 10);
        lag.add(1 * MS, 500);
        for (double p : new double[] {0.3, 0.5, 0.9, 0.95, 0.99, 0.999}) {
            double x = lag.percentile(p, 1000 * MS);
            double beyond = Math.max(0, 100 * MS - x) + 10 * Math.max(0, 20 * MS - x) + 500 * Math.max(0, MS - x);
            assertThat(beyond / (1000 * MS)).as("P(lag > x) at " + p).isBetween(1 - p - 1e-6, 1 - p + 1e-6);
        }
    }

    @Test
    void isZeroForALoopThatWasNeverBusy() {
        assertThat(new Lag().percentile(0.99, 1000 * MS)).isZero();
        assertThat(new Lag().max()).isZero();
    }

    @Test
    void aLoopThatNeverComesRoundLagsUpToTheWholeWindow() {
        Lag lag = new Lag();
        lag.add(1000 * MS, 1);
        assertThat(lag.percentile(0.5, 1000 * MS)).isEqualTo(500 * MS);
    }
}
