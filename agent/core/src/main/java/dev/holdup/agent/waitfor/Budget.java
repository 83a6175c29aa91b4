package dev.holdup.agent.waitfor;

import java.util.concurrent.TimeUnit;

/** How long to wait so that scanning takes no more than its share of a core. Pure; ns. */
final class Budget {
    /** 0.6 % of a core at the default rate; whoever asks for ten times as many looks allows ten times as much. */
    static final double SHARE = 0.006;

    private static final long DEFAULT_INTERVAL = TimeUnit.SECONDS.toNanos(2);
    /** For the first looks, whose code is not compiled yet. */
    private static final long CREDIT = TimeUnit.MILLISECONDS.toNanos(500);

    private final long intervalNanos;
    private final double share;
    private double left = CREDIT;
    private long last;

    Budget(long intervalNanos, long now) {
        this.intervalNanos = intervalNanos;
        this.share = SHARE * Math.max(1, DEFAULT_INTERVAL / (double) intervalNanos);
        this.last = now;
    }

    /** @param cost processor time of the look that has just ended; @return time until the next */
    long after(long cost, long now) {
        left = Math.min(CREDIT, left + (now - last) * share) - cost;
        last = now;
        return Math.max(intervalNanos, left >= 0 ? 0 : (long) (-left / share));
    }
}
