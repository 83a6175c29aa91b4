package dev.holdup.analysis.stats;

import java.util.Arrays;
import java.util.Collection;

/** Exact percentiles of a set of lengths in ns. */
public final class Lengths {
    private final long[] sorted;

    public Lengths(Collection<Long> nanos) {
        sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** The smallest length that at least a share {@code p} does not exceed; 0 of none. */
    public long percentile(double p) {
        int rank = (int) Math.ceil(p * sorted.length);
        return sorted.length == 0 ? 0 : sorted[Math.max(1, rank) - 1];
    }

    public long max() {
        return percentile(1);
    }

    public long total() {
        return Arrays.stream(sorted).sum();
    }
}
