package dev.holdup.analysis.stats;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What work arriving at a random instant waits for a loop, from the lengths of its busy periods:
 * {@code P(lag > x) = Σ max(0, d − x) / T}. Times in ns.
 */
public final class Lag {
    private final NavigableMap<Long, Long> countByLength = new TreeMap<>();

    /** @param busy lengths of busy periods; null for none */
    public static Lag of(Histogram busy) {
        Lag lag = new Lag();
        if (busy != null) {
            busy.recordedValues()
                    .forEach(value -> lag.add(
                            Math.min(busy.getMaxValue(), busy.medianEquivalentValue(value.getValueIteratedTo())),
                            value.getCountAtValueIteratedTo()));
        }
        return lag;
    }

    public void add(long busyNanos, long count) {
        if (busyNanos > 0 && count > 0) {
            countByLength.merge(busyNanos, count, Long::sum);
        }
    }

    public long max() {
        return countByLength.isEmpty() ? 0 : countByLength.lastKey();
    }

    public long count() {
        return countByLength.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The share of all instants whose lag is longer, over a window of that length. */
    public double beyond(long nanos, long windowNanos) {
        double longer = countByLength.tailMap(nanos, false).entrySet().stream()
                .mapToDouble(entry -> (double) entry.getValue() * (entry.getKey() - nanos))
                .sum();
        return windowNanos <= 0 ? 0 : Math.min(1, longer / windowNanos);
    }

    /** The lag that a share {@code p} of all instants stays below, over a window of that length. */
    public long percentile(double p, long windowNanos) {
        double wanted = (1 - p) * windowNanos;
        double beyond = 0;
        double longer = 0;
        long length = max();
        // From the longest down, Σ max(0, d − x) grows by one line per length; the answer lies on one of them.
        for (Map.Entry<Long, Long> entry : countByLength.descendingMap().entrySet()) {
            double here = beyond + longer * (length - entry.getKey());
            if (here >= wanted && longer > 0) {
                return Math.round(length - (wanted - beyond) / longer);
            }
            beyond = here;
            length = entry.getKey();
            longer += entry.getValue();
        }
        double atZero = beyond + longer * length;
        return longer > 0 && atZero > wanted ? Math.round(length - (wanted - beyond) / longer) : 0;
    }
}
