package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.TaskBook;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Sums a loop's seconds up to ten, for those who look now and then. Written by the watchdog, read by anybody. */
final class RecentFigures {
    private static final int SECONDS = 10;

    private final LoopAccount loop;
    private final Histogram busyPeriods = TaskBook.histogram();
    private final Histogram queueDelays = TaskBook.histogram();
    private final Histogram serviceTimes = TaskBook.histogram();
    private long windowNanos;
    private int seconds;
    private Figures.Distribution lag = Figures.Distribution.UNKNOWN;
    private Figures.Distribution queueDelay = Figures.Distribution.UNKNOWN;
    private Figures.Distribution serviceTime = Figures.Distribution.UNKNOWN;
    private volatile Figures latest;

    RecentFigures(LoopAccount loop) {
        this.loop = loop;
    }

    void add(StatsSink.LoopSecond second) {
        add(busyPeriods, second.busyPeriods());
        add(queueDelays, second.queueDelays());
        add(serviceTimes, second.serviceTimes());
        windowNanos += second.intervalNanos();
        boolean full = ++seconds % SECONDS == 0;
        if (full || seconds < SECONDS) {
            lag = Figures.Distribution.ofLag(busyPeriods, windowNanos);
            queueDelay = Figures.Distribution.of(queueDelays);
            serviceTime = Figures.Distribution.of(serviceTimes);
        }
        if (full) {
            busyPeriods.reset();
            queueDelays.reset();
            serviceTimes.reset();
            windowNanos = 0;
        }
        latest = figures(1 - (double) second.idleNanos() / Math.max(1, second.intervalNanos()));
    }

    private static void add(Histogram sum, Histogram gained) {
        if (gained.getTotalCount() > 0) {
            sum.add(gained);
        }
    }

    /** A second in which the loop did not come round. */
    void quiet(boolean idle) {
        latest = figures(idle ? 0 : 1);
    }

    Figures latest() {
        return latest;
    }

    private Figures figures(double utilisation) {
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
