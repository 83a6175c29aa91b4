package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.TaskBook;
import java.util.List;
import java.util.function.Function;

/**
 * Sums a loop's seconds up to ten, for those who look now and then; who looks first sees all since the loop was found.
 * Written by the watchdog, read by anybody.
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
        windowNanos += second.intervalNanos();
        if (asked && ++seconds % SECONDS == 0) {
            look(Interval::recent);
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
            look(Interval::all);
            busyPeriods.remember();
            queueDelays.remember();
            serviceTimes.remember();
            windowNanos = 0;
        } else if (seconds > 0 && seconds < SECONDS) {
            look(Interval::recent);
        }
        latest = known ? figures() : null;
    }

    /** Null before the first second. */
    Figures latest() {
        return latest;
    }

    private void look(Function<Interval, Counts> counts) {
        lag = Figures.Distribution.ofLag(counts.apply(busyPeriods), windowNanos);
        queueDelay = Figures.Distribution.of(counts.apply(queueDelays));
        serviceTime = Figures.Distribution.of(counts.apply(serviceTimes));
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
