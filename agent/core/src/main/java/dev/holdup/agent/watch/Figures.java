package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopBooks;
import dev.holdup.agent.account.LoopIdentity;
import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

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

        static Distribution of(Histogram nanos) {
            return nanos.getTotalCount() == 0
                    ? UNKNOWN
                    : new Distribution(
                            ms(nanos.getValueAtPercentile(50)),
                            ms(nanos.getValueAtPercentile(99)),
                            ms(nanos.getMaxValue()));
        }

        /** What work that comes at any instant of a window would wait, by the lengths of the busy periods in it. */
        static Distribution ofLag(Histogram busyPeriods, long windowNanos) {
            return busyPeriods.getTotalCount() == 0
                    ? UNKNOWN
                    : new Distribution(
                            ms(lag(busyPeriods, windowNanos, 0.5)),
                            ms(lag(busyPeriods, windowNanos, 0.99)),
                            ms(busyPeriods.getMaxValue()));
        }

        /** The x beyond which the periods together have 1 - share of the window; from the longest period down. */
        private static long lag(Histogram busyPeriods, long windowNanos, double share) {
            double left = (1 - share) * windowNanos;
            long longer = 0;
            long x = busyPeriods.getMaxValue();
            Deque<long[]> descending = new ArrayDeque<>();
            for (HistogramIterationValue value : busyPeriods.recordedValues()) {
                descending.push(new long[] {value.getValueIteratedTo(), value.getCountAtValueIteratedTo()});
            }
            for (long[] lengthAndCount : descending) {
                double step = (double) longer * (x - lengthAndCount[0]);
                if (step > left) {
                    break;
                }
                left -= Math.max(0, step);
                x = Math.min(x, lengthAndCount[0]);
                longer += lengthAndCount[1];
            }
            return Math.max(0, Math.round(x - left / longer));
        }

        private static double ms(long nanos) {
            return nanos / 1e6;
        }
    }
}
