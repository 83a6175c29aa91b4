package dev.holdup.agent.account;

import java.util.Arrays;

/**
 * Sums of {@link Lengths}: counts by bucket, and which parts of the buckets have any, for most have none and need not be
 * looked at. Shape: one thread.
 */
public final class Counts {
    /** What was counted in a bucket. */
    public interface Each {
        void accept(int bucket, long count);
    }

    private static final int PART_BITS = 6;
    private static final int PART = 1 << PART_BITS;

    private final long[] byBucket = new long[(Lengths.BUCKETS + PART - 1) >> PART_BITS << PART_BITS];
    private long parts;

    /** There are no more parts than bits. */
    static long part(int bucket) {
        return 1L << (bucket >>> PART_BITS);
    }

    void add(long[] counts, long some) {
        parts |= some;
        for (long left = some; left != 0; left &= left - 1) {
            int from = Long.numberOfTrailingZeros(left) << PART_BITS;
            int to = Math.min(from + PART, counts.length);
            for (int i = from; i < to; i++) {
                byBucket[i] += counts[i];
            }
        }
    }

    public void add(int bucket, long count) {
        parts |= part(bucket);
        byBucket[bucket] += count;
    }

    public void clear() {
        for (long left = parts; left != 0; left &= left - 1) {
            int from = Long.numberOfTrailingZeros(left) << PART_BITS;
            Arrays.fill(byBucket, from, from + PART, 0);
        }
        parts = 0;
    }

    /** Buckets in which there is more than in others, with how much more; by length. */
    public void eachAbove(Counts others, Each each) {
        for (long left = parts; left != 0; left &= left - 1) {
            int from = Long.numberOfTrailingZeros(left) << PART_BITS;
            for (int i = from; i < from + PART; i++) {
                long more = byBucket[i] - others.byBucket[i];
                if (more > 0) {
                    each.accept(i, more);
                }
            }
        }
    }
}
