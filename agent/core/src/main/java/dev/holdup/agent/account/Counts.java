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

    public void add(Counts others) {
        add(others.byBucket, others.parts);
    }

    public void clear() {
        for (long left = parts; left != 0; left &= left - 1) {
            int from = Long.numberOfTrailingZeros(left) << PART_BITS;
            Arrays.fill(byBucket, from, from + PART, 0);
        }
        parts = 0;
    }

    /** How many lengths there are. */
    public long total() {
        long total = 0;
        for (int bucket = last(); bucket >= 0; bucket = before(bucket)) {
            total += byBucket[bucket];
        }
        return total;
    }

    /** The length that so great a share of all do not exceed, 0 where there are none; {@code share} 1 is the longest. */
    public long percentile(double share) {
        double longer = (1 - share) * total();
        for (int bucket = last(); bucket >= 0; bucket = before(bucket)) {
            longer -= byBucket[bucket];
            if (longer < 0) {
                return Lengths.middle(bucket);
            }
        }
        return 0;
    }

    /** 0 where there are none. */
    public long longest() {
        int bucket = last();
        return bucket < 0 ? 0 : Lengths.middle(bucket);
    }

    /** The last bucket that has any, or -1. */
    public int last() {
        return before(byBucket.length);
    }

    /** The next shorter one that has any, or -1. */
    public int before(int bucket) {
        int at = bucket - 1;
        while (at >= 0 && byBucket[at] == 0) {
            at = (parts & part(at)) == 0 ? (at >> PART_BITS << PART_BITS) - 1 : at - 1;
        }
        return at;
    }

    public long at(int bucket) {
        return byBucket[bucket];
    }

    /** Becomes what the one has more than the other, bucket by bucket. */
    public void becomeGain(Counts now, Counts before) {
        clear();
        for (long left = now.parts; left != 0; left &= left - 1) {
            int from = Long.numberOfTrailingZeros(left) << PART_BITS;
            long any = 0;
            for (int i = from; i < from + PART; i++) {
                byBucket[i] = Math.max(0, now.byBucket[i] - before.byBucket[i]);
                any |= byBucket[i];
            }
            parts |= any == 0 ? 0 : Long.lowestOneBit(left);
        }
    }

    /** Buckets that have any, by length. */
    public void each(Each each) {
        for (long left = parts; left != 0; left &= left - 1) {
            int from = Long.numberOfTrailingZeros(left) << PART_BITS;
            for (int i = from; i < from + PART; i++) {
                if (byBucket[i] > 0) {
                    each.accept(i, byBucket[i]);
                }
            }
        }
    }
}
