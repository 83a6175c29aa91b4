package dev.holdup.analysis.stats;

import java.util.Arrays;

/**
 * The exact one-sided test of Mann and Whitney: are the values of one sample larger than those of another?
 *
 * <p>Exact with ties as well: the probability is taken over all ways to deal the pooled mid-ranks to the two samples.
 * Libraries were looked at and give an exact answer without ties only. Time and memory grow as n·m·(n + m), meant for
 * samples of up to a hundred.
 */
public final class MannWhitney {
    private MannWhitney() {}

    /** The probability of a rank sum of {@code after} at least as large as this one, if both are of one kind; 0..1. */
    public static double probability(double[] before, double[] after) {
        int[] ranks = doubledRanks(before, after);
        int observed = 0;
        for (int i = before.length; i < ranks.length; i++) {
            observed += ranks[i];
        }
        double[] ways = waysToSum(ranks, after.length);
        double all = Arrays.stream(ways).sum();
        return Math.min(1, Arrays.stream(ways, observed, ways.length).sum() / all);
    }

    /** The smallest probability that samples of these sizes can ever show, without ties: 1 of all ways to deal them. */
    public static double smallestProbability(int before, int after) {
        double ways = 1;
        for (int i = 1; i <= after; i++) {
            ways *= (double) (before + i) / i;
        }
        return 1 / ways;
    }

    /** How many runs each side needs before {@code alpha} can be reached. */
    public static int runsNeeded(double alpha) {
        int runs = 1;
        while (smallestProbability(runs, runs) > alpha * (1 + 1e-9)) {
            runs++;
        }
        return runs;
    }

    /** How often a value of {@code after} is larger than one of {@code before}, equal ones counted half; 0..1. */
    public static double superiority(double[] before, double[] after) {
        double wins = 0;
        for (double b : before) {
            for (double a : after) {
                wins += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return wins / ((double) before.length * after.length);
    }

    /** Twice the mid-ranks, which makes them whole, in the order of the samples. */
    private static int[] doubledRanks(double[] before, double[] after) {
        double[] all = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, all, before.length, after.length);
        int[] ranks = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            int smaller = 0;
            int same = 0;
            for (double other : all) {
                smaller += other < all[i] ? 1 : 0;
                same += other == all[i] ? 1 : 0;
            }
            ranks[i] = 2 * smaller + same + 1;
        }
        return ranks;
    }

    /** In how many ways {@code chosen} of the ranks add up to each sum. */
    static double[] waysToSum(int[] ranks, int chosen) {
        int total = Arrays.stream(ranks).sum();
        double[][] ways = new double[chosen + 1][total + 1];
        ways[0][0] = 1;
        for (int rank : ranks) {
            for (int k = chosen; k >= 1; k--) {
                for (int sum = total; sum >= rank; sum--) {
                    ways[k][sum] += ways[k - 1][sum - rank];
                }
            }
        }
        return ways[chosen];
    }
}
