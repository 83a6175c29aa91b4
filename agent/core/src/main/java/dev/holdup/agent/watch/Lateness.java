package dev.holdup.agent.watch;

/**
 * When the watchdog itself was not given a processor: what stood still then, stood still with the whole process or the
 * host. Times in ns by nanoTime. Written by the watchdog, read by loops; remembers the last 64 times.
 */
public final class Lateness {
    private static final long TOLERATED = 10_000_000;
    private static final int REMEMBERED = 64;

    private final long[] lateFrom = new long[REMEMBERED];
    private final long[] lateUntil = new long[REMEMBERED];
    private volatile int count;
    private volatile long expectedNanos;

    /** The watchdog goes to sleep. */
    public void expect(long nanos) {
        expectedNanos = nanos;
    }

    /** The watchdog is awake. */
    public void awake(long now) {
        long expected = expectedNanos;
        if (now - expected > TOLERATED) {
            int next = count % REMEMBERED;
            lateFrom[next] = expected;
            lateUntil[next] = now;
            count = count == Integer.MAX_VALUE ? 0 : count + 1;
        }
        expectedNanos = 0; // awake, so not overdue
    }

    /** How much of the time from start to end the watchdog was late, by what is remembered and by the waking due now. */
    public long within(long start, long end) {
        long expected = expectedNanos;
        boolean overdue = expected != 0 && end - expected > TOLERATED;
        long late = overdue ? overlap(start, end, expected, end) : 0;
        int known = Math.min(count, REMEMBERED);
        for (int i = 0; i < known; i++) {
            late += overlap(start, end, lateFrom[i], lateUntil[i]);
        }
        return Math.min(late, Math.max(0, end - start));
    }

    private static long overlap(long start, long end, long otherStart, long otherEnd) {
        return Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
    }
}
