package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.TaskBook;
import java.util.List;

/**
 * Sums a loop's seconds up to ten, for those who look now and then, from when they looked first. Written by the watchdog,
 * read by anybody.
 */
final class RecentFigures {
    private static final int SECONDS = 10;

    private final LoopAccount loop;
    private final Interval busyPeriods;
    private final Interval queueDelays;
    private final Interval serviceTimes;
    private long windowNanos;
    private int seconds;
    private boolean known;
    private boolean asked;
    private double utilisation;
    private Figures.Distribution lag = Figures.Distribution.UNKNOWN;
    private Figures.Distribution queueDelay = Figures.Distribution.UNKNOWN;
    private Figures.Distribution serviceTime = Figures.Distribution.UNKNOWN;
    private volatile Figures latest;

    RecentFigures(LoopAccount loop, Interval busyPeriods, Interval queueDelays, Interval serviceTimes) {
        this.loop = loop;
        this.busyPeriods = busyPeriods;
        this.queueDelays = queueDelays;
        this.serviceTimes = serviceTimes;
    }

    /** After the intervals have been looked at, and what was seen is written. */
    void add(StatsSink.LoopSecond second) {
        known = true;
        utilisation = 1 - (double) second.idleNanos() / Math.max(1, second.intervalNanos());
        if (!asked) {
            return;
        }
        windowNanos += second.intervalNanos();
        if (++seconds % SECONDS == 0) {
            look();
            busyPeriods.forgetRecent();
            queueDelays.forgetRecent();
            serviceTimes.forgetRecent();
            windowNanos = 0;
        }
    }

    /** A second in which the loop did not come round. */
    void quiet(boolean idle) {
        known = true;
        utilisation = idle ? 0 : 1;
    }

    /** For {@link #latest}: only where somebody asks, for it costs more than all else of a second. */
    void refresh() {
        if (!asked) {
            asked = true;
            busyPeriods.remember();
            queueDelays.remember();
            serviceTimes.remember();
        }
        if (seconds < SECONDS) {
            look();
        }
        latest = known ? figures() : null;
    }

    /** Null before the first second. */
    Figures latest() {
        return latest;
    }

    private void look() {
        lag = Figures.Distribution.ofLag(busyPeriods.recent(), windowNanos);
        queueDelay = Figures.Distribution.of(queueDelays.recent());
        serviceTime = Figures.Distribution.of(serviceTimes.recent());
    }

    private Figures figures() {
        return new Figures(
                loop.identity,
                loop.books.totals(),
                Math.max(0, Math.min(1, utilisation)),
                loop.backlogNow(),
                loop.maxBacklog(),
                lag,
                queueDelay,
                serviceTime,
                inflicted(loop.books.tasks()));
    }

    private double inflicted(List<TaskBook> books) {
        long nanos = loop.books.ownWork().totals().inflicted();
        for (TaskBook book : books) {
            nanos += book.totals().inflicted() + book.totals().estimated();
        }
        return nanos / 1e9;
    }
}
