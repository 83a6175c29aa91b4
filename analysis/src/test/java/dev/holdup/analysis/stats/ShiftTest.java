package dev.holdup.analysis.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShiftTest {
    @Test
    void isTheMedianOfAllDifferences() {
        Shift shift = Shift.of(new double[] {1, 2, 3}, new double[] {11, 12, 13}, 0.9);

        assertThat(shift.median()).isEqualTo(10);
        assertThat(shift.low()).isEqualTo(8);
        assertThat(shift.high()).isEqualTo(12);
        assertThat(shift.confidence()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void saysHowLittleConfidenceTwoRunsGive() {
        Shift shift = Shift.of(new double[] {5}, new double[] {7}, 0.95);

        assertThat(shift.median()).isEqualTo(2);
        assertThat(shift.confidence()).isZero();
    }

    /** Published: for 8 and 8 at 95 % the 14th smallest and largest difference, U = 13 being significant. */
    @Test
    void takesTheRanksOfThePublishedTable() {
        double[] before = {0, 0, 0, 0, 0, 0, 0, 0};
        double[] after = {1, 2, 3, 4, 5, 6, 7, 8};

        Shift shift = Shift.of(before, after, 0.95);

        assertThat(shift.low()).isEqualTo(2); // the 14th of eight 1s, eight 2s …
        assertThat(shift.high()).isEqualTo(7);
        assertThat(shift.confidence()).isBetween(0.95, 0.97);
    }

    @Test
    void holdsTheTruthAsOftenAsItSays() {
        Random random = new Random(3);
        int held = 0;
        int rounds = 4000;
        for (int i = 0; i < rounds; i++) {
            Shift shift = Shift.of(
                    random.doubles(6).toArray(),
                    random.doubles(6).map(x -> x + 0.4).toArray(),
                    0.9);
            held += shift.low() <= 0.4 && 0.4 <= shift.high() ? 1 : 0;
        }
        assertThat((double) held / rounds).isBetween(0.9, 0.95);
    }
}
