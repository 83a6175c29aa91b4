package dev.holdup.agent.watch;

import dev.holdup.agent.account.Limits;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * How long the watchdog sleeps between two looks: to wake up is half of what a look costs. Units: ns. Used by the watchdog
 * alone.
 */
final class Pace {
    /** At most 19.6 ms with its jitter, so that a wait for a lock of 20 ms is looked at. */
    private static final long CALM = TimeUnit.MICROSECONDS.toNanos(19_300);
    /** While a run is under way that may become a stall. */
    private static final long WATCHFUL = TimeUnit.MILLISECONDS.toNanos(8);

    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(1);
    /** After a loop was busy for so long at a stretch ... */
    private static final long NOTABLE = TimeUnit.MILLISECONDS.toNanos(20);
    /** ... it may be so again. */
    private static final long REMEMBERED = TimeUnit.MINUTES.toNanos(2);

    private final SplittableRandom random = new SplittableRandom();
    private final long shortestStall;
    private long notableAt;

    Pace(Limits limits, long now) {
        shortestStall = limits.adaptive() ? Limits.SHORTEST_STALL : limits.fixedStallNanos();
        notableAt = now;
    }

    /** Some loop was busy for so long at a stretch. */
    void heardOf(long busyNanos, long now) {
        if (busyNanos >= NOTABLE) {
            notableAt = now;
        }
    }

    /**
     * A third to seven ninths of the shortest threshold, and twice that where no loop was long busy for minutes; never twice
     * the same: what a loop does at fixed times is seen as well.
     */
    long next(boolean watchful, long now) {
        long calm = Math.min(CALM, shortestStall * 7 / 9);
        long tick = watchful ? Math.min(WATCHFUL, shortestStall / 3) : now - notableAt > REMEMBERED ? 2 * calm : calm;
        tick = Math.max(SHORTEST, tick);
        return tick * 63 / 64 + random.nextLong(tick / 32);
    }
}
