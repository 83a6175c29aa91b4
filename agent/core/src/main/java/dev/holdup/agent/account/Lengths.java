package dev.holdup.agent.account;

import org.HdrHistogram.Histogram;

/**
 * Counts of lengths, in the buckets of an {@link Histogram} that has two digits, but at a third of its price a value:
 * one increment, for the rest is found out when somebody looks. Shape: one writer; whoever reads may lag by an instant.
 * Units: ns, up to {@link TaskBook#LONGEST}.
 */
final class Lengths {
    /** Lengths that differ by less than 1/128 share a bucket, and so do those below 64 ns. */
    private static final int UNIT_BITS = 6;

    private static final int STEP_BITS = 7;
    private static final int STEPS = 1 << STEP_BITS;

    private final long[] counts = new long[index(TaskBook.LONGEST) + 1];

    void add(long length) {
        counts[index(length)]++;
    }

    void addTo(Histogram sum) {
        for (int i = 0; i < counts.length; i++) {
            long count = counts[i];
            if (count > 0) {
                sum.recordValueWithCount(middle(i), count);
            }
        }
    }

    /** @param length neither negative nor above the longest */
    static int index(long length) {
        long units = length >>> UNIT_BITS;
        int shift = Math.max(0, 64 - STEP_BITS - 1 - Long.numberOfLeadingZeros(units | 1));
        return (shift << STEP_BITS) + (int) (units >>> shift);
    }

    private static long middle(int index) {
        int shift = Math.max(0, (index >>> STEP_BITS) - 1);
        long units = index - ((long) shift << STEP_BITS);
        long low = units << shift << UNIT_BITS;
        return low + (1L << shift + UNIT_BITS) / 2;
    }
}
