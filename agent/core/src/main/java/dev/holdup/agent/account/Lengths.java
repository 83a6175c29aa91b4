package dev.holdup.agent.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counts of lengths, in the buckets of an HdrHistogram that has two digits, but at a third of its price a value: one
 * increment, for the rest is found out when somebody looks. Shape: one writer by {@link #add}, or any number by {@link
 * #addByAny}; whoever reads may lag by an instant. Units: ns, up to {@link TaskBook#LONGEST}.
 */
public final class Lengths {
    /** Lengths that differ by less than 1/128 share a bucket, and so do those below 64 ns. */
    private static final int UNIT_BITS = 6;

    private static final int STEP_BITS = 7;
    public static final int BUCKETS = index(TaskBook.LONGEST) + 1;
    private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle PARTS;

    static {
        try {
            PARTS = MethodHandles.lookup().findVarHandle(Lengths.class, "parts", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final long[] counts = new long[BUCKETS];
    /** Those of {@link Counts} that have any; never taken back. */
    private long parts;

    void add(long length) {
        int bucket = index(length);
        counts[bucket]++;
        parts |= Counts.part(bucket);
    }

    public void addByAny(long length) {
        int bucket = index(length);
        COUNTS.getAndAdd(counts, bucket, 1L);
        long part = Counts.part(bucket);
        if ((parts & part) == 0) {
            PARTS.getAndBitwiseOr(this, part);
        }
    }

    public void addTo(Counts sum) {
        sum.add(counts, parts);
    }

    public long count() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** The middle of the highest bucket that has any; 0 where none has. */
    public long longest() {
        for (int i = BUCKETS - 1; i >= 0; i--) {
            if (counts[i] > 0) {
                return middle(i);
            }
        }
        return 0;
    }

    /** @param length neither negative nor above the longest */
    public static int index(long length) {
        long units = length >>> UNIT_BITS;
        int shift = Math.max(0, 64 - STEP_BITS - 1 - Long.numberOfLeadingZeros(units | 1));
        return (shift << STEP_BITS) + (int) (units >>> shift);
    }

    /** A length that stands for all of a bucket. */
    public static long middle(int bucket) {
        int shift = Math.max(0, (bucket >>> STEP_BITS) - 1);
        long units = bucket - ((long) shift << STEP_BITS);
        long low = units << shift << UNIT_BITS;
        return low + (1L << shift + UNIT_BITS) / 2;
    }
}
