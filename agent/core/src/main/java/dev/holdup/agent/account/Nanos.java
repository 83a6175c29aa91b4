package dev.holdup.agent.account;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The time of {@code System.nanoTime}, at half its price where JFR reads the processor's own counter.
 *
 * <p>Shape: any thread. Units: ns. The watchdog ties the counter to {@code nanoTime} again each second, so that the two
 * never drift apart by more than what a second makes; until it first has, and where there is no such counter,
 * {@code nanoTime} itself answers.
 */
public final class Nanos {
    private static final long SHORTEST_BASE = 500_000_000;
    private static final double LARGEST_CHANGE = 1e-3;
    private static final MethodHandle COUNTER = counter();

    /** A slope is kept as so many parts of 2³⁰, for a whole number is multiplied faster than a fraction. */
    private static final int SLOPE_BITS = 30;

    /**
     * Two readings of both clocks, and the line through them.
     *
     * @param reach from so many counts on the product would not fit; seconds, on any processor
     */
    private record Line(
            long firstCount, long firstNanos, long count, long nanos, double nanosPerCount, long parts, long reach) {
        static Line of(long firstCount, long firstNanos, long count, long nanos, double nanosPerCount) {
            long parts = Math.round(nanosPerCount * (1L << SLOPE_BITS));
            return new Line(
                    firstCount, firstNanos, count, nanos, nanosPerCount, parts, Long.MAX_VALUE / Math.max(1, parts));
        }

        long nanosAt(long countNow) {
            long counts = countNow - count;
            return counts >= 0 && counts < reach
                    ? nanos + (counts * parts >> SLOPE_BITS)
                    : nanos + (long) (counts * nanosPerCount);
        }
    }

    private static Line pair;
    private static volatile Line line;

    private Nanos() {}

    public static long now() {
        Line known = line;
        if (known == null) {
            return System.nanoTime();
        }
        return known.nanosAt(count());
    }

    /** Watchdog only, about once a second. */
    public static void calibrate() {
        if (COUNTER == null) {
            return;
        }
        Line read = read();
        Line last = pair;
        if (last == null) {
            pair = read;
            return;
        }
        if (read.nanos - last.firstNanos < SHORTEST_BASE) {
            return;
        }
        double slope = (read.nanos - last.firstNanos) / (double) (read.count - last.firstCount);
        boolean jumped = line != null && Math.abs(slope / line.nanosPerCount - 1) > LARGEST_CHANGE;
        if (read.count == last.firstCount || jumped) {
            // one of the clocks stood still meanwhile, as in a suspended machine
            pair = read;
            line = null;
            return;
        }
        pair = Line.of(last.firstCount, last.firstNanos, read.count, read.nanos, slope);
        // a counter that is nanoTime under another name is no gain
        line = Math.abs(slope - 1) < 1e-6 ? null : pair;
    }

    /** Of several readings the one that was interrupted least. */
    private static Line read() {
        long shortest = Long.MAX_VALUE;
        Line best = null;
        for (int i = 0; i < 5; i++) {
            long before = System.nanoTime();
            long count = count();
            long after = System.nanoTime();
            if (after - before < shortest) {
                shortest = after - before;
                long nanos = before + (after - before) / 2;
                best = Line.of(count, nanos, count, nanos, 0);
            }
        }
        return best;
    }

    private static long count() {
        try {
            return (long) COUNTER.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle counter() {
        try {
            Class<?> jvm = Class.forName("jdk.jfr.internal.JVM");
            return MethodHandles.publicLookup().findStatic(jvm, "counterTime", MethodType.methodType(long.class));
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }
}
