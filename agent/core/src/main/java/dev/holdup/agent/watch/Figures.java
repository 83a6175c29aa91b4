package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.Lengths;
import dev.holdup.agent.account.LoopBooks;
import dev.holdup.agent.account.LoopIdentity;

/**
 * A loop at a glance. Shape: immutable. Units: ms, and seconds where the name says so; shares 0..1; NaN and -1 for the
 * unknown. Source: counts since the loop was found, utilisation of the past second, distributions of the past ten.
 */
public record Figures(
        LoopIdentity loop,
        LoopBooks.Totals totals,
        double utilisation,
        int backlog,
        int maxBacklog,
        Distribution lag,
        Distribution queueDelay,
        Distribution serviceTime,
        double inflictedSeconds) {

    /** {@code p50}, {@code p99} and {@code max}, ms. */
    public record Distribution(double p50, double p99, double max) {
        static final Distribution UNKNOWN = new Distribution(Double.NaN, Double.NaN, Double.NaN);

        static Distribution of(Counts lengths) {
            return lengths.last() < 0
                    ? UNKNOWN
                    : new Distribution(
                            ms(lengths.percentile(0.5)), ms(lengths.percentile(0.99)), ms(lengths.percentile(1)));
        }

        /** What work that comes at any instant of a window would wait, by the lengths of the busy periods in it. */
        static Distribution ofLag(Counts busyPeriods, long windowNanos) {
            return busyPeriods.last() < 0
                    ? UNKNOWN
                    : new Distribution(
                            ms(lag(busyPeriods, windowNanos, 0.5)),
                            ms(lag(busyPeriods, windowNanos, 0.99)),
                            ms(busyPeriods.percentile(1)));
        }

        /** The x beyond which the periods together have 1 - share of the window; from the longest period down. */
        private static long lag(Counts busyPeriods, long windowNanos, double share) {
            double left = (1 - share) * windowNanos;
            long longer = 0;
            long x = busyPeriods.percentile(1);
            for (int bucket = busyPeriods.last(); bucket >= 0; bucket = busyPeriods.before(bucket)) {
                long length = Lengths.middle(bucket);
                double step = (double) longer * (x - length);
                if (step > left) {
                    break;
                }
                left -= Math.max(0, step);
                x = Math.min(x, length);
                longer += busyPeriods.at(bucket);
            }
            return Math.max(0, Math.round(x - left / longer));
        }

        private static double ms(long nanos) {
            return nanos / 1e6;
        }
    }
}
