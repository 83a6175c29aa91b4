package dev.holdup.benchmarks.results;

import java.util.Arrays;
import java.util.Locale;

/**
 * A median, and the interval that holds the true one with at least 95 %, by order statistics: nothing is supposed of
 * how the figures scatter.
 *
 * @param lower NaN, as {@code upper}, where there are too few figures for an interval
 */
record Middle(double median, double lower, double upper) {
    private static final double OUTSIDE = 0.025;

    static Middle of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        if (count == 0) {
            return new Middle(Double.NaN, Double.NaN, Double.NaN);
        }
        double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
        int place = place(count);
        return place < 0
                ? new Middle(median, Double.NaN, Double.NaN)
                : new Middle(median, sorted[place], sorted[count - 1 - place]);
    }

    /** With three decimals. */
    String text() {
        if (Double.isNaN(median)) {
            return "–";
        }
        return Double.isNaN(lower)
                ? String.format(Locale.ROOT, "%.3f", median)
                : String.format(Locale.ROOT, "%.3f [%.3f .. %.3f]", median, lower, upper);
    }

    /** The place, from either end, of the ends of the median's interval; -1 where there are too few for one. */
    static int place(int count) {
        double below = 0;
        double term = Math.pow(0.5, count);
        int place = -1;
        for (int i = 0; i < count / 2; i++) {
            below += term;
            if (below > OUTSIDE) {
                return place;
            }
            place = i;
            term *= (double) (count - i) / (i + 1);
        }
        return place;
    }
}
