package dev.holdup.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Spread CALM = around(0, 0.5);

    @Test
    void findsACostAboveTheLimit() {
        assertThat(Verdict.of(around(5.2, 0.1), CALM, 5)).isEqualTo(Verdict.ABOVE);
    }

    @Test
    void acceptsACostAtTheLimit() {
        assertThat(Verdict.of(around(4.9, 0.1), CALM, 5)).isEqualTo(Verdict.WITHIN);
    }

    @Test
    void tellsNothingWhereTheLimitLiesWithinTheSpread() {
        assertThat(Verdict.of(around(4.9, 0.3), CALM, 5)).isEqualTo(Verdict.NOT_TOLD);
        assertThat(Verdict.of(around(5.1, 0.3), CALM, 5)).isEqualTo(Verdict.NOT_TOLD);
    }

    @Test
    void tellsNothingWhereEqualForksDifferByMoreThanTheLimit() {
        assertThat(Verdict.of(around(4, 6), around(0, 8), 5)).isEqualTo(Verdict.NOT_TOLD);
    }

    @Test
    void findsACostThatNoChanceExplains() {
        assertThat(Verdict.of(around(60, 6), around(0, 8), 5)).isEqualTo(Verdict.ABOVE);
    }

    @Test
    void tellsNothingOfTwoRounds() {
        assertThat(Verdict.of(new Spread(1, 1, 1, 2), CALM, 5)).isEqualTo(Verdict.NOT_TOLD);
    }

    private static Spread around(double median, double quartile) {
        return new Spread(median - quartile, median, median + quartile, 5);
    }
}
