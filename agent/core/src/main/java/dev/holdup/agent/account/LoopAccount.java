package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;
import java.lang.ref.WeakReference;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * The books of one event loop. Shape: the loop's thread is the only writer; the watchdog reads. Units: ns by {@code
 * System.nanoTime}. Errors: whatever is thrown here is caught and counted by the dispatcher.
 */
public final class LoopAccount extends HoldupDispatcher {
    private static final long LONGEST_UNNAMED = 50_000;
    private static final long LONGEST_TRACKED = 3_600_000_000_000L;

    public final LoopIdentity identity;
    public final Span run = new Span();
    public final Span iteration = new Span();

    private final Thread thread;
    private final long osThread;
    private final Limits limits;
    private final Reporter reporter;
    private final Registry registry;
    private final SingleWriterRecorder serviceTimes = recorder();
    private final SingleWriterRecorder busyPeriods = recorder();
    private final Crowd crowd = new Crowd();

    private WeakReference<Object> poller;
    private Object executor;
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

    private volatile long stallNanos;
    private long iterations;
    private long tasks;
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
        if (poller instanceof Selector selector) {
            backlog = Backlog.of(selector);
        }
        // whether a declared loop is at work or idle is not known before its first wait
        started = !identity.declared();
        if (started) {
            long now = System.nanoTime();
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
        return System.nanoTime() | 1;
    }

    @Override
    protected void exited(int op, long token, Object subject) {
        if (idle) {
            stopIdling(0);
            return;
        }
        long length = System.nanoTime() - token;
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
    protected void runStarts(Object task) {
        if (taskClass != null || task == null || idle) {
            return;
        }
        if (crowd.runs == 0) {
            // I/O that was handled before the first task, by a transport whose keys have no hook
            long now = System.nanoTime();
            if (now - run.startNanos() > LONGEST_UNNAMED) {
                endRun(now, true);
            }
        }
        // whatever class the selector's keys have, it is the channels' work
        taskClass = task instanceof SelectionKey ? SelectionKey.class : task.getClass();
    }

    @Override
    protected void runEnds() {
        tasks++;
        if (!idle && started) {
            endRun(System.nanoTime(), true);
        }
    }

    @Override
    protected void belongsTo(Object newExecutor) {
        if (executor != newExecutor) {
            executor = newExecutor;
            backlog = Backlog.of(newExecutor);
            backlog.count(); // has the classes loaded that counting needs
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
        Class<?> known = taskClass;
        return known == null ? "" : known.getName();
    }

    /** Counters since the start, read by the watchdog; may lag by an instant. */
    public Counters counters() {
        long since = idleSince;
        long idleSoFar = idleNanos + (since == 0 ? 0 : Math.max(0, System.nanoTime() - since));
        return new Counters(iterations, tasks, idleSoFar, maxBacklog);
    }

    public Histogram serviceTimes(Histogram reuse) {
        return serviceTimes.getIntervalHistogram(reuse);
    }

    public Histogram busyPeriods(Histogram reuse) {
        return busyPeriods.getIntervalHistogram(reuse);
    }

    private boolean isOwn(int op, Object newPoller) {
        Object own = poller.get();
        if (own == newPoller) {
            return true;
        }
        if (op == Operation.IDLE.ordinal()) {
            if (!identity.hasIdleMethod()) {
                // the thread has gone back to its pool: it is no loop any more
                long now = System.nanoTime();
                endRun(now, true);
                endIteration(now);
                registry.retire(thread);
                return false;
            }
            poller = new WeakReference<>(newPoller);
            return true;
        }
        if (own == null || own instanceof Selector closed && !closed.isOpen()) {
            poller = new WeakReference<>(newPoller);
            if (newPoller instanceof Selector selector && executor == null) {
                backlog = Backlog.of(selector);
            }
            return true;
        }
        return false;
    }

    private long startIdling() {
        long now = System.nanoTime();
        if (started) {
            endRun(now, crowd.runs == 0);
            endIteration(now);
        }
        started = true;
        idle = true;
        idleSince = now;
        return now | 1;
    }

    private void stopIdling(int ready) {
        long now = System.nanoTime();
        idleNanos += now - idleSince;
        idleSince = 0;
        idle = false;
        iterations++;
        crowd.clear();
        taskClass = null;
        stalledInIteration = false;
        runBacklog = backlog.count();
        if (runBacklog > maxBacklog) {
            maxBacklog = runBacklog;
        }
        run.start(now);
        iteration.start(now);
    }

    /** @param counts whether what ended is a run of its own, and not the way from the last run to the poll */
    private void endRun(long now, boolean counts) {
        long start = run.startNanos();
        long length = now - start;
        Class<?> ended = taskClass;
        taskClass = null;
        if (counts) {
            serviceTimes.recordValue(Math.min(length, LONGEST_TRACKED));
            crowd.add(ended == null ? SelectionKey.class : ended, length);
        }
        run.next(now);
        if (length >= limits.thresholdNanos() || length >= limits.firstStallNanos()) {
            longRun(start, length, ended);
        }
        blockedInRun = 0;
        longestCall = 0;
    }

    private void longRun(long start, long length, Class<?> ended) {
        Claim claim = run.takeClaim();
        reporting = true;
        try {
            int waiting = backlog.count();
            if (length >= limits.thresholdNanos()) {
                reporter.longRun(this, start, length, name(ended), runBacklog, waiting);
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
                        blockedShare(length),
                        "",
                        1);
            }
            runBacklog = waiting;
        } finally {
            reporting = false;
        }
    }

    private String blockedShare(long length) {
        return blockedInRun >= length / 2 ? longestCategory : null;
    }

    private void endIteration(long now) {
        long start = iteration.startNanos();
        long length = now - start;
        busyPeriods.recordValue(Math.min(length, LONGEST_TRACKED));
        run.stop();
        iteration.stop();
        // the threshold may have risen since the watchdog opened a stall, but no claim is younger than the first one
        Claim claim = length >= limits.firstStallNanos() ? iteration.takeClaim() : null;
        if (claim != null || length >= stallNanos) {
            if (!stalledInIteration || claim != null) {
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
                            null,
                            crowd.largest(),
                            crowd.runs);
                } finally {
                    reporting = false;
                }
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
            reporter.blockingCall(
                    this,
                    op,
                    category,
                    start,
                    length,
                    Details.of(subject),
                    taskClassName(),
                    callBacklog,
                    backlog.count(),
                    callOwner);
        } finally {
            reporting = false;
        }
    }

    private static SingleWriterRecorder recorder() {
        return new SingleWriterRecorder(1_000, LONGEST_TRACKED, 2);
    }

    private static String name(Class<?> type) {
        return type == null ? "" : type.getName();
    }

    /** Totals since the loop was found. */
    public record Counters(long iterations, long tasks, long idleNanos, int maxBacklog) {}
}
