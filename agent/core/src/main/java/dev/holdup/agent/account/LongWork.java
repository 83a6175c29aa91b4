package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;

/** Tells what of a loop's work was long: calls, runs, iterations, and who waited meanwhile. The loop's alone; ns. */
final class LongWork {
    private final LoopAccount loop;
    private final Limits limits;
    private final Reporter reporter;
    /** Shorter runs are not looked at. */
    private final long shortest;

    /** While something is told: what that itself does is no work of the loop. */
    private boolean telling;

    /** When the run in course began. */
    private int runBacklog;

    /** Time spent in told calls within the current run, and the kind of the longest. */
    private long blockedInRun;

    private long longestCall;
    private String longestCategory;
    private boolean stalledInIteration;
    private long longRunEnd = Long.MIN_VALUE;

    LongWork(LoopAccount loop, Limits limits, Reporter reporter) {
        this.loop = loop;
        this.limits = limits;
        this.reporter = reporter;
        shortest = Math.min(limits.thresholdNanos(), limits.firstStallNanos());
    }

    boolean isTelling() {
        return telling;
    }

    /** An iteration begins with so many waiting. */
    void begin(int backlog) {
        runBacklog = backlog;
        stalledInIteration = false;
    }

    /** @return what the call is to throw, or null */
    Error call(Operation operation, long start, long length, Object subject, int backlog, Thread owner) {
        if (length < limits.thresholdNanos()) {
            return null;
        }
        telling = true;
        try {
            String category = Details.category(operation, subject);
            blockedInRun += length;
            if (length > longestCall) {
                longestCall = length;
                longestCategory = category;
            }
            long inflicted = loop.books.settle(start + length);
            int waiting = loop.backlogNow();
            reporter.blockingCall(
                    loop,
                    operation,
                    category,
                    start,
                    length,
                    Details.of(subject),
                    loop.taskClassName(),
                    backlog,
                    waiting,
                    loop.tellsRuns ? inflicted : between(backlog, waiting, length),
                    owner);
            return limits.violations().of(loop, operation, length);
        } finally {
            telling = false;
        }
    }

    /**
     * A run has ended.
     *
     * @param place of the book that it is booked in
     * @param task place of the book of its class, or less than 0 where no task was told
     */
    void run(long start, long length, int place, int task, long inflicted) {
        if (length >= shortest) {
            longRun(start, length, place, loop.nameOf(task), inflicted);
        }
    }

    private void longRun(long start, long length, int place, String taskClass, long inflicted) {
        Claim claim = loop.run.takeClaim();
        longRunEnd = start + length;
        telling = true;
        try {
            int waiting = loop.backlogNow();
            long caused = loop.tellsRuns ? inflicted : estimate(length, waiting, place);
            if (length >= limits.thresholdNanos()) {
                reporter.longRun(loop, start, length, taskClass, runBacklog, waiting, caused);
            }
            if (claim != null || length >= loop.stallNanos()) {
                stalledInIteration = true;
                reporter.stall(
                        loop,
                        "run",
                        claim,
                        start,
                        length,
                        taskClass,
                        runBacklog,
                        waiting,
                        caused,
                        blockedInRun >= length / 2 ? longestCategory : null,
                        "",
                        1);
            }
            runBacklog = waiting;
        } finally {
            blockedInRun = 0; // only what is called long makes it more, and then the run is long too
            longestCall = 0;
            telling = false;
        }
    }

    void iteration(long start, long length) {
        if (length < shortest) {
            return;
        }
        // the threshold may have risen since the watchdog opened a stall, but no claim is younger than the first one
        Claim claim = length >= limits.firstStallNanos() ? loop.iteration.takeClaim() : null;
        if (claim == null && (length < loop.stallNanos() || stalledInIteration)) {
            return;
        }
        telling = true;
        try {
            reporter.stall(
                    loop,
                    "iteration",
                    claim,
                    start,
                    length,
                    "",
                    -1,
                    loop.backlogNow(),
                    loop.tellsRuns ? loop.books.iteration.inflicted : Reporter.UNKNOWN,
                    null,
                    loop.books.iteration.largest(),
                    loop.books.iteration.runs);
        } finally {
            telling = false;
        }
    }

    /** So many keys turned out to have become ready at unknown times while an iteration ran. */
    void keysWaited(long start, long length, int count) {
        if (length >= limits.thresholdNanos()) {
            waited(start, length, count, true);
        }
    }

    /** A timer that is seen only now was due while a long run kept the loop. */
    void timerWaited(long due, long settledAt) {
        if (due < longRunEnd) {
            waited(due, Math.max(longRunEnd, settledAt) - due, 1, false);
        }
    }

    private void waited(long start, long length, int count, boolean spread) {
        telling = true;
        try {
            reporter.waiters(loop, start, length, count, spread);
        } finally {
            telling = false;
        }
    }

    private long estimate(long length, int backlog, int place) {
        long caused = between(runBacklog, backlog, length);
        if (caused > 0) {
            loop.books.estimated(place, caused);
        }
        return caused;
    }

    /** Waiter-ns where only the backlogs at start and end are known. */
    private static long between(int before, int after, long length) {
        return before < 0 || after < 0 ? Reporter.UNKNOWN : length * (before + after) / 2;
    }
}
