package dev.holdup.agent.watch;

/**
 * When the watchdog itself was not given a processor: what stood still then, stood still with the whole process or the
 * host. Times in ns by nanoTime. Written by the watchdog, read by loops.
 */
public final class Lateness {
    private static final long TOLERATED = 10_000_000;

    private volatile long expectedNanos;
    private volatile long lateFrom;
    private volatile long lateUntil;

    /** The watchdog goes to sleep. */
    public void expect(long nanos) {
        expectedNanos = nanos;
    }

    /** The watchdog is awake. */
    public void awake(long now) {
        long expected = expectedNanos;
        if (now - expected > TOLERATED) {
            lateFrom = expected;
            lateUntil = now;
        }
    }

    /** How much of the time from start to end the watchdog was late, by its last late waking and by the one due now. */
    public long within(long start, long end) {
        long past = overlap(start, end, lateFrom, lateUntil);
        long expected = expectedNanos;
        boolean overdue = expected != 0 && end - expected > TOLERATED;
        long present = overdue ? overlap(start, end, expected, end) : 0;
        return Math.max(past, present);
    }

    private static long overlap(long start, long end, long otherStart, long otherEnd) {
        return Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
    }
}
