package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.Limits;
import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.LoopBooks;
import dev.holdup.agent.account.TaskBook;
import dev.holdup.agent.account.Usage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The watchdog's own notes on one loop. */
final class LoopWatch {
    private static final int SECONDS_A_LESSON = 5;
    /** A loop that is at work is measured so often, in case its next stall is not seen in time. */
    private static final long READING_NANOS = 250_000_000;
    /** Unless it has hardly worked since: what it used is known well enough. */
    private static final long WORTH_READING_NANOS = 5_000_000;
    /** At once: another stall may begin before that time is over. */
    private static final long LONG_WORK_NANOS = 50_000_000;
    /** From this on it is worth knowing who submits a class of tasks. */
    private static final long NOTABLE_NANOS = 100_000_000;

    final LoopAccount loop;

    private final SpanWatch run;
    private final SpanWatch iteration;
    private final LockWatch locks;
    private final ProcFile schedstat;
    private final Supplier<Usage> usage;
    private final Readings readings;
    private final Habit habit;
    private final boolean adaptive;
    private final Scratches scratches;
    private final Interval busyPeriods = new Interval();
    private final Interval queueDelays = new Interval();
    private final Interval serviceTimes = new Interval();
    private final RecentFigures recent;
    private final Map<TaskBook, TaskWatch> tasks = new HashMap<>();
    private LoopBooks.Totals last = new LoopBooks.Totals(0, 0, 0, 0, 0, 0);
    private long lastNanos;
    private long lastIdle;
    private long lastWaited;
    private long lastRunQueue;
    private int activeSeconds;
    private long readingNanos;
    private long idleAtReading;
    /** Before that no reading can be due. */
    private long nextReadingNanos;

    private long readRun = -1;

    LoopWatch(LoopAccount loop, Limits limits, Means means, long nowNanos) {
        this.loop = loop;
        this.scratches = means.scratches();
        schedstat = ThreadCosts.schedstat(loop.osThread());
        readings = means.readings();
        usage = () -> means.costs().of(loop, schedstat, means.throttling());
        Supplier<Usage> kept = () -> {
            Usage now = usage.get();
            readings.putWithinRun(loop, now);
            return now;
        };
        run = new SpanWatch(loop, loop.run, "run", kept, usage, means.stalls());
        iteration = new SpanWatch(loop, loop.iteration, "iteration", usage, usage, means.stalls());
        locks = new LockWatch(loop, means.costs(), means.ownersAllowance(), means.blame());
        habit = new Habit(nowNanos);
        adaptive = limits.adaptive();
        recent = new RecentFigures(loop, busyPeriods, queueDelays, serviceTimes);
        lastNanos = nowNanos;
        lastRunQueue = ThreadCosts.delayedNanos(schedstat);
    }

    /** @return whether the loop is in a run that is no longer young, and should be looked at again soon */
    boolean tick(long now, long settledNanos) {
        if (loop.run.watch() == 0 && loop.iteration.watch() == 0) {
            readWhileYoung(now);
            return false;
        }
        if (!loop.thread().isAlive()) {
            run.threadEnded();
            iteration.threadEnded();
            return false;
        }
        boolean young = loop.run.watch() == 0 || now - loop.run.watchedStart() < settledNanos;
        if (young) {
            readWhileYoung(now);
        }
        locks.tick(now);
        if (!run.tick(now, settledNanos)) {
            iteration.tick(now, settledNanos);
        }
        return !young;
    }

    /** An idle loop uses nothing, so that its last reading stays good; a run that is older has a reading of its own. */
    private void readWhileYoung(long now) {
        if (now < nextReadingNanos) {
            return;
        }
        long number = loop.run.number();
        if (number == readRun) {
            return;
        }
        long age = now - readingNanos;
        long idle = loop.idleNanos();
        long worked = age - (idle - idleAtReading);
        if (readRun < 0 || worked > (age < READING_NANOS ? LONG_WORK_NANOS : WORTH_READING_NANOS)) {
            readings.put(loop, usage.get());
            readRun = number;
            readingNanos = now;
            idleAtReading = idle;
            worked = 0;
        }
        nextReadingNanos = now + Math.max(0, LONG_WORK_NANOS - worked);
    }

    /** The loop is gone. */
    void close() {
        readings.forget(loop);
        if (schedstat != null) {
            schedstat.close();
        }
    }

    /** @return how long the loop was busy at a stretch, at most */
    long second(long now, StatsSink sink) {
        long longest = 0;
        LoopBooks.Totals totals = loop.books.totals();
        long idle = loop.idleNanos();
        long runQueue = ThreadCosts.delayedNanos(schedstat);
        if (totals.iterations() != last.iterations() || totals.tasks() != last.tasks()) {
            List<TaskBook> books = loop.books.tasks();
            long waited = 0;
            for (TaskBook book : books) {
                waited += book.totals().waited();
            }
            Counts services = serviceTimes.gainedBy(
                    sum -> books.forEach(book -> book.addServiceTimesTo(sum)), scratches.serviceTimes());
            Counts busy = busyPeriods.gainedBy(loop.books::addBusyPeriodsTo, scratches.busyPeriods());
            longest = busy.longest();
            StatsSink.LoopSecond second = new StatsSink.LoopSecond(
                    last,
                    totals,
                    now - lastNanos,
                    Math.min(now - lastNanos, idle - lastIdle),
                    waited - lastWaited,
                    runQueue < 0 || lastRunQueue < 0 ? -1 : runQueue - lastRunQueue,
                    busy,
                    queueDelays.gainedBy(
                            sum -> books.forEach(book -> book.addQueueDelaysTo(sum)), scratches.queueDelays()),
                    services);
            sink.loop(loop, second);
            recent.add(second);
            lastWaited = waited;
            if (totals.overflow() != last.overflow()) {
                sink.dropped(totals.overflow() - last.overflow());
            }
            if (adaptive) {
                habit.learn(services, now);
                if (++activeSeconds % SECONDS_A_LESSON == 1) {
                    loop.stallAfter(habit.stallNanos());
                }
            }
        } else {
            recent.quiet(idle > lastIdle);
        }
        last = totals;
        lastIdle = idle;
        lastRunQueue = runQueue;
        lastNanos = now;
        return longest;
    }

    void refreshFigures() {
        recent.refresh();
    }

    /** Any thread: as they were refreshed last; null before the first second. */
    Figures figures() {
        return recent.latest();
    }

    void tasks(StatsSink sink) {
        TaskBook worst = null;
        tell(loop.books.ownWork(), sink);
        for (TaskBook book : loop.books.tasks()) {
            tell(book, sink);
            TaskBook.Totals totals = book.totals();
            if (totals.submitSite().isEmpty()
                    && totals.inflicted() + totals.estimated() > NOTABLE_NANOS
                    && (worst == null || totals.inflicted() > worst.totals().inflicted())) {
                worst = book;
            }
        }
        loop.wantSite(worst);
    }

    private void tell(TaskBook book, StatsSink sink) {
        tasks.computeIfAbsent(book, b -> new TaskWatch(scratches)).tell(loop.identity.id(), book, sink);
    }
}
