package dev.holdup.agent.account;

import java.util.List;

/**
 * The figures of one loop: what ran for how long, who waited for how long, and behind what. Shape: the loop is the only
 * writer, but for {@link #add}; the watchdog copies, and may lag by an instant. Units: ns by {@code System.nanoTime}.
 */
public final class LoopBooks {
    final WaitingTasks waiting = new WaitingTasks();
    final TaskBooks books = new TaskBooks();
    final Iteration iteration = new Iteration(books);

    private final RecentRuns recent = new RecentRuns(books);
    private final boolean remembers;
    private final Lengths busyPeriods = new Lengths();

    /** Charged with what passes in the loop's own poll: the time it takes to wake up. */
    private final TaskBook poll = books.at(TaskBooks.POLL);

    private long iterations;
    private long tasks;
    private long uncharged;
    private double estimated;

    /** Of the run in course. */
    private long inflicted;

    private long delay = WaitingTasks.NOT_FOUND;
    private int enqueuedAs = TaskBooks.OWN;

    /** Selected keys not yet handled, and the poll they came from. */
    private int keys;

    private long polledAt;

    /** @param remembers whether it remembers what ran last, for timers that are seen late */
    LoopBooks(boolean remembers) {
        this.remembers = remembers;
    }

    /** The loop hands a task to itself. */
    void addByLoop(Object task) {
        waiting.addByLoop(task, Math.max(waiting.settledAt(), Nanos.now()));
    }

    void addDue(Object timer, long due) {
        waiting.addByLoop(timer, due);
        long settled = waiting.settledAt();
        if (due < settled) {
            long ended = Math.max(due, Math.min(settled, recent.end()));
            uncharged += recent.charge(due, ended, 1);
            inflicted += settled - ended;
        }
    }

    /** @param place of the book of its class */
    void taskStarts(Object task, int place) {
        endKeys();
        long since = waiting.start(task);
        if (since != WaitingTasks.NOT_FOUND) {
            delay = Math.max(0, waiting.settledAt() - since);
            enqueuedAs = place;
        }
    }

    /** A timer that was handed over before it was due: what it waited until then is nobody's fault. */
    void runWasDue(long due) {
        long settled = waiting.settledAt();
        long since = settled - delay;
        if (delay > 0 && due <= settled && due > since) {
            uncharged += recent.charge(since, due, -1);
            delay = settled - due;
        }
    }

    /** Whether the task in course is known to have waited. */
    boolean knowsDelay() {
        return delay != WaitingTasks.NOT_FOUND;
    }

    void keyStarts() {
        if (keys > 0) {
            keys--;
            waiting.remove(1, polledAt);
            delay = waiting.settledAt() - polledAt;
            enqueuedAs = TaskBooks.OWN; // nobody submits a key
        }
    }

    boolean hasKeysLeft() {
        return keys > 0;
    }

    /** @return waiting inflicted since the last call, or since the run's start, in waiter-ns */
    long settle(long now) {
        long grown = waiting.settle(now);
        inflicted += grown;
        return grown;
    }

    /**
     * @param place of the book of its class
     * @param counts whether what ended is a run of its own, and not the way from the last run to the poll
     * @return waiting that the run inflicted, in waiter-ns
     */
    long endRun(long start, long now, int place, boolean counts) {
        long all = inflicted + waiting.settle(now);
        inflicted = 0;
        int booked = counts ? place : TaskBooks.OWN;
        TaskBook book = books.at(booked);
        if (counts) {
            book.ran(now - start);
            iteration.runs++;
            if (delay >= 0) {
                book.waited(delay);
                book.enqueuedAs = enqueuedAs;
            }
        }
        delay = WaitingTasks.NOT_FOUND;
        book.inflicted(all);
        iteration.add(booked, start, now);
        iteration.inflicted += all;
        remember(now, booked);
        return all;
    }

    private void remember(long now, int place) {
        if (remembers) {
            recent.add(now, place);
        }
    }

    void ran() {
        tasks++;
    }

    /** What the run in course inflicts beyond what is queued, where only an estimate can be had. */
    void estimated(int place, long waiterNanos) {
        books.at(place).estimated(waiterNanos);
        estimated += waiterNanos;
    }

    void endIteration(long start, long now) {
        endKeys();
        busyPeriods.add(Math.max(0, Math.min(now - start, TaskBook.LONGEST)));
        waiting.forgetLost(now);
    }

    void begin(long now) {
        waiting.settle(now);
        remember(now, TaskBooks.POLL);
        iteration.begin(now);
    }

    /** The loop has waited in its poll. */
    void woke(long now) {
        poll.inflicted(waiting.settle(now));
        remember(now, TaskBooks.POLL);
    }

    /**
     * The loop's poll has returned, at the time last settled.
     *
     * @param keysFound that were ready, whose runs will be told one by one; else 0
     * @param late those of them, or of a loop whose keys are not told, that had come while the last iteration ran
     * @param busy its length
     */
    void polled(long now, int keysFound, int late, long busy) {
        iterations++;
        if (late > 0) {
            estimated += iteration.charge(late, busy);
        }
        iteration.begin(now);
        polledAt = now;
        keys = keysFound;
        if (keysFound > 0) {
            waiting.add(keysFound, now);
        }
    }

    /** Ready descriptors that were no channels: the loop's own wake-up and timer. */
    private void endKeys() {
        if (keys > 0) {
            iteration.uncharge(keys);
            waiting.remove(keys, polledAt);
            keys = 0;
        }
    }

    public List<TaskBook> tasks() {
        return books.all();
    }

    /** What the loop does between its runs: inflicts, and never waits. */
    public TaskBook ownWork() {
        return books.at(TaskBooks.OWN);
    }

    public void addBusyPeriodsTo(Counts sum) {
        busyPeriods.addTo(sum);
    }

    public Totals totals() {
        return new Totals(
                iterations,
                tasks,
                poll.totals().inflicted(),
                uncharged - waiting.lost(),
                Math.round(estimated),
                waiting.overflow());
    }

    /** Since the loop was found. */
    public record Totals(long iterations, long tasks, long waking, long unattributed, long estimated, long overflow) {}
}
