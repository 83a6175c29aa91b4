package dev.holdup.agent.watch;

/**
 * When the watchdog itself was not given a processor: what stood still then, stood still with the whole process or the
 * host. Times in ns by nanoTime. Written by the watchdog, read by loops; remembers the last 64 times.
 */
public final class Lateness {
    private static final long TOLERATED = 10_000_000;
    /** Its work between two sleeps takes less than a millisecond, and once in a second a few. */
    private static final long LONGEST_WORK = 25_000_000;

    private static final int REMEMBERED = 64;

    private final long[] lateFrom = new long[REMEMBERED];
    private final long[] lateUntil = new long[REMEMBERED];
    private volatile int count;
    private volatile long expectedNanos;
    private volatile long awakeNanos;

    /** The watchdog goes to sleep, until then. */
    public void asleep(long now, long until) {
        if (awakeNanos != 0 && now - awakeNanos > LONGEST_WORK) {
            remember(awakeNanos, now);
        }
        expectedNanos = until;
        awakeNanos = 0;
    }

    /** The watchdog is awake. */
    public void awake(long now) {
        if (now - expectedNanos > TOLERATED) {
            remember(expectedNanos, now);
        }
        awakeNanos = now;
        expectedNanos = 0;
    }

    private void remember(long from, long until) {
        int next = count % REMEMBERED;
        lateFrom[next] = from;
        lateUntil[next] = until;
        count = count == Integer.MAX_VALUE ? 0 : count + 1;
    }

    /** How much of the time from start to end the watchdog stood still, by what is remembered and by what is not over. */
    public long within(long start, long end) {
        long expected = expectedNanos;
        long awake = awakeNanos;
        long since = expected != 0 && end - expected > TOLERATED
                ? expected
                : awake != 0 && end - awake > LONGEST_WORK ? awake : end;
        long late = overlap(start, end, since, end);
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
