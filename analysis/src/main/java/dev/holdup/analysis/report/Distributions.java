package dev.holdup.analysis.report;

import dev.holdup.analysis.stats.Lag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.HdrHistogram.Histogram;

/** Percentiles and buckets of what was measured in ns. */
final class Distributions {
    private static final long[] BOUNDS = bounds();

    private Distributions() {}

    /**
     * @param longestNanos the longest value where it is known better than by the histogram, else -1
     * @return null for no histogram and for an empty one
     */
    static Report.Distribution of(Histogram all, long longestNanos) {
        if (all == null || all.getTotalCount() == 0) {
            return null;
        }
        long longest = longestNanos < 0 ? all.getMaxValue() : longestNanos;
        double count = all.getTotalCount();
        return new Report.Distribution(
                ms(all.getValueAtPercentile(50), longest),
                ms(all.getValueAtPercentile(90), longest),
                ms(all.getValueAtPercentile(95), longest),
                ms(all.getValueAtPercentile(99), longest),
                ms(all.getValueAtPercentile(99.9), longest),
                Values.ms(longest),
                all.getTotalCount(),
                buckets(bound -> 1 - all.getCountBetweenValues(0, bound) / count));
    }

    static Report.Distribution of(Lag lag, long windowNanos) {
        return new Report.Distribution(
                Values.ms(lag.percentile(0.5, windowNanos)),
                Values.ms(lag.percentile(0.9, windowNanos)),
                Values.ms(lag.percentile(0.95, windowNanos)),
                Values.ms(lag.percentile(0.99, windowNanos)),
                Values.ms(lag.percentile(0.999, windowNanos)),
                Values.ms(lag.max()),
                lag.count(),
                buckets(bound -> lag.beyond(bound, windowNanos)));
    }

    private static double ms(long nanos, long longest) {
        return Values.ms(Math.min(nanos, longest));
    }

    /** From the first to the last that holds something. */
    private static List<Report.Bucket> buckets(LongToDoubleFunction shareBeyond) {
        List<Report.Bucket> buckets = new ArrayList<>();
        double left = 1;
        long from = 0;
        for (int i = 0; i <= BOUNDS.length && left > 0; i++) {
            double beyond = i == BOUNDS.length ? 0 : Math.max(0, shareBeyond.applyAsDouble(BOUNDS[i]));
            double share = left - beyond;
            if (share > 0 || !buckets.isEmpty()) {
                Double to = i == BOUNDS.length ? null : Values.ms(BOUNDS[i]);
                buckets.add(new Report.Bucket(Values.ms(from), to, Math.round(share * 1e6) / 1e6));
            }
            left = beyond;
            from = i == BOUNDS.length ? from : BOUNDS[i];
        }
        return List.copyOf(buckets);
    }

    /** Two a decade, from 0.1 ms to 10 s. */
    private static long[] bounds() {
        List<Long> bounds = new ArrayList<>();
        for (long decade = 100_000; decade <= 10_000_000_000L; decade *= 10) {
            bounds.add(decade);
            bounds.add(3 * decade);
        }
        bounds.remove(bounds.size() - 1);
        return bounds.stream().mapToLong(Long::longValue).toArray();
    }
}
