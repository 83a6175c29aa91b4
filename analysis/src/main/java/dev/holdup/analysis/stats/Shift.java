package dev.holdup.analysis.stats;

import java.util.Arrays;

/**
 * How far one sample lies above another, after Hodges and Lehmann: the median of all differences, with an interval made of
 * the differences that the test of Mann and Whitney would not reject.
 *
 * @param confidence that the interval really has: at least what was asked for, or less where the samples are too small
 *     for it and the interval is all that was seen; 0..1
 */
public record Shift(double median, double low, double high, double confidence) {
    public static Shift of(double[] before, double[] after, double wantedConfidence) {
        double[] differences = new double[before.length * after.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = after[i % after.length] - before[i / after.length];
        }
        Arrays.sort(differences);
        double[] tail = tails(before.length, after.length);
        int rejected = 0;
        while (2 * (rejected + 1) < differences.length && 2 * tail[rejected] <= 1 - wantedConfidence) {
            rejected++;
        }
        int from = Math.max(0, rejected - 1);
        return new Shift(
                median(differences),
                differences[from],
                differences[differences.length - 1 - from],
                Math.max(0, 1 - 2 * tail[from]));
    }

    /** At k: the probability that at most k pairs stand the other way round. */
    private static double[] tails(int before, int after) {
        int[] ranks = new int[before + after];
        Arrays.setAll(ranks, i -> i + 1);
        double[] ways = MannWhitney.waysToSum(ranks, after);
        double all = Arrays.stream(ways).sum();
        int least = after * (after + 1) / 2;
        double[] tails = new double[before * after + 1];
        double sum = 0;
        for (int k = 0; k < tails.length; k++) {
            sum += ways[least + k];
            tails[k] = sum / all;
        }
        return tails;
    }

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
