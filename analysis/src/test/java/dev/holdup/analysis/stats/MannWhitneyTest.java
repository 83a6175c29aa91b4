package dev.holdup.analysis.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannWhitneyTest {
    /** The largest U that is significant, from the published tables for equal sizes, one-sided. */
    @ParameterizedTest
    @CsvSource({
        "3, 0.05, 0", "4, 0.05, 1", "5, 0.05, 4", "6, 0.05, 7", "7, 0.05, 11", "8, 0.05, 15", "9, 0.05, 21",
        "10, 0.05, 27", "20, 0.05, 138", "4, 0.025, 0", "5, 0.025, 2", "6, 0.025, 5", "7, 0.025, 8", "8, 0.025, 13",
        "9, 0.025, 17", "10, 0.025, 23", "20, 0.025, 127"
    })
    void agreesWithThePublishedCriticalValues(int size, double alpha, int critical) {
        assertThat(probabilityOfInversions(size, critical)).isLessThanOrEqualTo(alpha);
        assertThat(probabilityOfInversions(size, critical + 1)).isGreaterThan(alpha);
    }

    @Test
    void agreesWithTheCountOfAllWaysToDealAlsoWithTies() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            double[] before =
                    random.ints(1 + random.nextInt(5), 0, 4).asDoubleStream().toArray();
            double[] after =
                    random.ints(1 + random.nextInt(5), 0, 5).asDoubleStream().toArray();

            assertThat(MannWhitney.probability(before, after)).isCloseTo(byEnumeration(before, after), within(1e-12));
        }
    }

    @Test
    void valuesThatAreAllTheSameShowNothing() {
        double[] same = {3, 3, 3, 3, 3};

        assertThat(MannWhitney.probability(same, same)).isEqualTo(1);
        assertThat(MannWhitney.superiority(same, same)).isEqualTo(0.5);
    }

    @Test
    void fullSeparationShowsTheSmallestProbabilityAndItsReverseTheLargest() {
        double[] low = {1, 2, 3, 4, 5};
        double[] high = {11, 12, 13, 14, 15};

        assertThat(MannWhitney.probability(low, high)).isCloseTo(1.0 / 252, within(1e-12));
        assertThat(MannWhitney.smallestProbability(5, 5)).isCloseTo(1.0 / 252, within(1e-12));
        assertThat(MannWhitney.probability(high, low)).isEqualTo(1);
        assertThat(MannWhitney.superiority(low, high)).isEqualTo(1);
    }

    @Test
    void tellsHowManyRunsAnAlphaNeeds() {
        assertThat(MannWhitney.runsNeeded(0.05)).isEqualTo(3);
        assertThat(MannWhitney.runsNeeded(0.049)).isEqualTo(4);
        assertThat(MannWhitney.runsNeeded(0.01)).isEqualTo(5);
        assertThat(MannWhitney.runsNeeded(0.001)).isEqualTo(7);
    }

    /** Two samples without ties of which so many pairs stand the other way round. */
    private static double probabilityOfInversions(int size, int inversions) {
        double[] before = IntStream.range(0, size).asDoubleStream().toArray();
        double[] after = IntStream.range(0, size).mapToDouble(i -> size + i).toArray();
        int left = inversions;
        for (int i = 0; i < size && left > 0; i++) {
            int passed = Math.min(size, left);
            after[i] = size - passed - 0.5 + i * 1e-3;
            left -= passed;
        }
        return MannWhitney.probability(before, after);
    }

    private static double byEnumeration(double[] before, double[] after) {
        double[] all = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, all, before.length, after.length);
        double observed = inversions(before, after);
        int ways = 0;
        int atLeast = 0;
        for (int mask = 0; mask < 1 << all.length; mask++) {
            if (Integer.bitCount(mask) != after.length) {
                continue;
            }
            int chosen = mask;
            double[] one = IntStream.range(0, all.length)
                    .filter(i -> (chosen >> i & 1) == 0)
                    .mapToDouble(i -> all[i])
                    .toArray();
            double[] other = IntStream.range(0, all.length)
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToDouble(i -> all[i])
                    .toArray();
            ways++;
            atLeast += inversions(one, other) >= observed ? 1 : 0;
        }
        return (double) atLeast / ways;
    }

    private static double inversions(double[] before, double[] after) {
        return MannWhitney.superiority(before, after) * before.length * after.length;
    }
}
