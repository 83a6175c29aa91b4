package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;
import java.lang.ref.WeakReference;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/**
 * One event loop, as its hooks tell it. Shape: the loop's thread is the only writer, but for tasks that others add; the
 * watchdog reads. Units: ns by {@code System.nanoTime}. Errors: whatever is thrown here is caught and counted by the
 * dispatcher.
 */
public final class LoopAccount extends HoldupDispatcher {
    private static final long LONGEST_UNNAMED = 50_000;
    /** A poll that takes no longer has not waited: what it returns was there before. So much, and so much a key. */
    private static final long LONGEST_POLL = 50_000;

    private static final long LONGEST_POLL_PER_KEY = 5_000;

    public final LoopIdentity identity;
    public final Span run = new Span();
    public final Span iteration = new Span();
    public final LoopBooks books = new LoopBooks();

    private final Thread thread;
    private final long osThread;
    private final Limits limits;
    private final Reporter reporter;
    private final Registry registry;
    /** Whether tasks and ready keys are told one by one; else the backlog is all that is known. */
    private final boolean tellsRuns;

    private WeakReference<Object> poller;
    private Backlog backlog = Backlog.UNKNOWN;
    private boolean started;
    private boolean idle;
    private boolean reporting;
    private int operation = -1;
    private Class<?> taskClass;
    private int runBacklog;
    private int callBacklog;
    private Thread callOwner;
    /** Time spent in reported calls within the current run, and the kind of the longest. */
    private long blockedInRun;

    private long longestCall;
    private String longestCategory;
    private boolean stalledInIteration;
    private long longRunEnd = Long.MIN_VALUE;
    /** Length of the iteration that ended last. */
    private long busyNanos;

    private volatile long stallNanos;
    private long idleNanos;
    private volatile long idleSince;
    private int maxBacklog = -1;

    LoopAccount(
            LoopIdentity identity,
            Thread thread,
            long osThread,
            Object poller,
            Limits limits,
            Reporter reporter,
            Registry registry) {
        this.identity = identity;
        this.thread = thread;
        this.osThread = osThread;
        this.poller = new WeakReference<>(poller);
        this.limits = limits;
        this.reporter = reporter;
        this.registry = registry;
        this.stallNanos = limits.firstStallNanos();
        tellsRuns = identity.framework().equals(LoopKind.NETTY);
        if (tellsRuns) {
            backlog = books.waiting::count;
        } else if (poller instanceof Selector selector) {
            backlog = Backlog.of(selector);
        }
        // whether a declared loop is at work or idle is not known before its first wait
        started = !identity.declared();
        if (started) {
            long now = Nanos.now();
            books.begin(now);
            run.start(now);
            iteration.start(now);
        }
    }

    @Override
    protected long entered(int op, Object subject) {
        if (operation >= 0 || idle || reporting) {
            return 0;
        }
        if (identity.declared() && OwnWait.isNow(op)) {
            return startIdling();
        }
        if (Operation.of(op).needsBlockingMode()
                && subject instanceof SelectableChannel channel
                && !channel.isBlocking()) {
            return 0;
        }
        operation = op;
        callBacklog = backlog.count();
        callOwner = op == Operation.PARK.ordinal() ? Owners.of(subject) : null;
        long now = Nanos.now();
        books.settle(now);
        return now | 1;
    }

    @Override
    protected void exited(int op, long token, Object subject) {
        if (idle) {
            stopIdling(0);
            return;
        }
        long length = Nanos.now() - token;
        operation = -1;
        if (length >= limits.thresholdNanos()) {
            called(Operation.of(op), token, length, subject);
        }
        callOwner = null;
    }

    @Override
    protected long pollStarts(int op, Object newPoller, long timeout) {
        if (idle || reporting || operation >= 0) {
            return 0;
        }
        if (isOwn(op, newPoller)) {
            if (timeout == 0 && started) {
                idle = true; // but does not wait: the time goes to the iteration that ends with this poll
                return 1;
            }
            return startIdling();
        }
        return timeout == 0 ? 0 : entered(op, newPoller);
    }

    @Override
    protected void pollEnds(int op, long token, Object endedPoller, int ready) {
        if (idle) {
            stopIdling(ready);
        } else {
            exited(op, token, endedPoller);
        }
    }

    @Override
    protected void runStarts(int op, Object task) {
        if (taskClass != null || task == null || idle) {
            return;
        }
        if (tellsRuns && books.iteration.runs == 0) {
            beginFirstRun(op);
        }
        if (op == Operation.READY_KEY.ordinal()) {
            // whatever class the selector's keys have, it is the channels' work
            taskClass = task instanceof SelectionKey ? SelectionKey.class : task.getClass();
            books.keyStarts();
            return;
        }
        taskClass = task.getClass();
        books.taskStarts(task);
    }

    /** Between poll and first run lies the loop's own work; between runs it is too short to be told. */
    private void beginFirstRun(int op) {
        long now = Nanos.now();
        // or I/O, by a transport whose keys have no hook
        boolean handledKeys = op != Operation.READY_KEY.ordinal() && books.hasKeysLeft();
        endRun(now, handledKeys && now - run.startNanos() > LONGEST_UNNAMED);
    }

    @Override
    protected void runWasDue(Object timer, long deadline) {
        long offset = TimerClock.offset(timer);
        if (offset != TimerClock.UNKNOWN && taskClass != null) {
            books.runWasDue(deadline + offset);
        }
    }

    @Override
    protected void runIs(Object inner) {
        if (taskClass != null && inner != null && !idle) {
            taskClass = inner.getClass();
        }
    }

    @Override
    protected void runEnds() {
        books.ran();
        if (!idle && started) {
            endRun(Nanos.now(), true);
        }
    }

    @Override
    protected void taskAdded(Object task) {
        books.add(task);
    }

    @Override
    protected void timerDue(Object timer, long deadline) {
        long offset = TimerClock.offset(timer);
        if (offset == TimerClock.UNKNOWN) {
            return;
        }
        long due = deadline + offset;
        books.addDue(timer, due);
        if (due < longRunEnd) {
            told(due, Math.max(longRunEnd, books.waiting.settledAt()) - due, 1, false);
        }
    }

    /** The operating system's id of the thread, -1 where it cannot be told. */
    public long osThread() {
        return osThread;
    }

    public Thread thread() {
        return thread;
    }

    public int backlogNow() {
        return backlog.count();
    }

    public long stallNanos() {
        return stallNanos;
    }

    public void stallAfter(long nanos) {
        stallNanos = nanos;
    }

    public String taskClassName() {
        return name(taskClass);
    }

    /** Time spent idle since the loop was found, ns; any thread, may lag by an instant. */
    public long idleNanos() {
        long since = idleSince;
        return idleNanos + (since == 0 ? 0 : Math.max(0, Nanos.now() - since));
    }

    /** -1 where unknown. */
    public int maxBacklog() {
        return maxBacklog;
    }

    private boolean isOwn(int op, Object newPoller) {
        Object own = poller.get();
        if (own == newPoller) {
            return true;
        }
        if (op == Operation.IDLE.ordinal()) {
            if (!identity.hasIdleMethod()) {
                // the thread has gone back to its pool: it is no loop any more
                endWork(Nanos.now());
                registry.retire(thread);
                return false;
            }
            poller = new WeakReference<>(newPoller);
            return true;
        }
        if (own == null || own instanceof Selector closed && !closed.isOpen()) {
            poller = new WeakReference<>(newPoller);
            if (newPoller instanceof Selector selector && !tellsRuns) {
                backlog = Backlog.of(selector);
            }
            return true;
        }
        return false;
    }

    private long startIdling() {
        long now = Nanos.now();
        if (started) {
            endWork(now);
        }
        started = true;
        idle = true;
        idleSince = now;
        return now | 1;
    }

    private void endWork(long now) {
        endRun(now, books.iteration.runs == 0);
        endIteration(now);
    }

    private void stopIdling(int ready) {
        long now = Nanos.now();
        boolean waited = idleSince != 0;
        if (waited) {
            idleNanos += now - idleSince;
        } else {
            endWork(now);
        }
        boolean atOnce = !waited || now - idleSince < LONGEST_POLL + ready * LONGEST_POLL_PER_KEY;
        int late = atOnce ? Math.max(0, ready) : 0;
        long busyStart = iteration.startNanos();
        idleSince = 0;
        idle = false;
        taskClass = null;
        stalledInIteration = false;
        books.polled(now, tellsRuns ? Math.max(0, ready) : 0, late, busyNanos);
        runBacklog = backlog.count();
        if (runBacklog > maxBacklog) {
            maxBacklog = runBacklog;
        }
        run.start(now);
        iteration.start(now);
        if (late > 0 && busyNanos > 0 && busyNanos >= limits.thresholdNanos()) {
            told(busyStart, busyNanos, late, true);
        }
    }

    private void told(long start, long length, int count, boolean spread) {
        reporting = true;
        try {
            reporter.waiters(this, start, length, count, spread);
        } finally {
            reporting = false;
        }
    }

    /** @param counts whether what ended is a run of its own, and not the way from the last run to the poll */
    private void endRun(long now, boolean counts) {
        long start = run.startNanos();
        long length = now - start;
        Class<?> ended = taskClass;
        taskClass = null;
        long inflicted = books.endRun(start, now, ended == null ? SelectionKey.class : ended, counts);
        run.next(now);
        if (length >= limits.thresholdNanos() || length >= limits.firstStallNanos()) {
            longRun(start, length, ended, inflicted);
        }
        blockedInRun = 0;
        longestCall = 0;
    }

    private void longRun(long start, long length, Class<?> ended, long inflicted) {
        Claim claim = run.takeClaim();
        longRunEnd = start + length;
        reporting = true;
        try {
            int waiting = backlog.count();
            long caused = tellsRuns ? inflicted : estimate(length, runBacklog, waiting, ended);
            if (length >= limits.thresholdNanos()) {
                reporter.longRun(this, start, length, name(ended), runBacklog, waiting, caused);
            }
            if (claim != null || length >= stallNanos) {
                stalledInIteration = true;
                reporter.stall(
                        this,
                        "run",
                        claim,
                        start,
                        length,
                        name(ended),
                        runBacklog,
                        waiting,
                        caused,
                        blockedShare(length),
                        "",
                        1);
            }
            runBacklog = waiting;
        } finally {
            reporting = false;
        }
    }

    private long estimate(long length, int before, int after, Class<?> type) {
        long caused = between(before, after, length);
        if (caused > 0) {
            books.estimated(type == null ? SelectionKey.class : type, caused);
        }
        return caused;
    }

    /** Waiter-ns where only the backlogs at start and end are known. */
    private static long between(int before, int after, long length) {
        return before < 0 || after < 0 ? Reporter.UNKNOWN : length * (before + after) / 2;
    }

    private String blockedShare(long length) {
        return blockedInRun >= length / 2 ? longestCategory : null;
    }

    private void endIteration(long now) {
        long start = iteration.startNanos();
        long length = now - start;
        busyNanos = length;
        books.endIteration(start, now);
        run.stop();
        iteration.stop();
        // the threshold may have risen since the watchdog opened a stall, but no claim is younger than the first one
        Claim claim = length >= limits.firstStallNanos() ? iteration.takeClaim() : null;
        if (claim != null || length >= stallNanos && !stalledInIteration) {
            reporting = true;
            try {
                reporter.stall(
                        this,
                        "iteration",
                        claim,
                        start,
                        length,
                        "",
                        -1,
                        backlog.count(),
                        tellsRuns ? books.iteration.inflicted : Reporter.UNKNOWN,
                        null,
                        books.iteration.largest(),
                        books.iteration.runs);
            } finally {
                reporting = false;
            }
        }
    }

    private void called(Operation op, long start, long length, Object subject) {
        reporting = true;
        try {
            String category = Details.category(op, subject);
            blockedInRun += length;
            if (length > longestCall) {
                longestCall = length;
                longestCategory = category;
            }
            long inflicted = books.settle(start + length);
            int waiting = backlog.count();
            reporter.blockingCall(
                    this,
                    op,
                    category,
                    start,
                    length,
                    Details.of(subject),
                    taskClassName(),
                    callBacklog,
                    waiting,
                    tellsRuns ? inflicted : between(callBacklog, waiting, length),
                    callOwner);
        } finally {
            reporting = false;
        }
    }

    private static String name(Class<?> type) {
        return type == null ? "" : type.getName();
    }
}
