package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;
import java.lang.ref.WeakReference;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/**
 * One event loop, as its hooks tell it. Shape: the loop's thread is the only writer, but for tasks that others add; the
 * watchdog reads. Units: ns by {@code System.nanoTime}. Errors: whatever is thrown here is caught and counted by the
 * dispatcher.
 */
public final class LoopAccount extends HandOver {
    private static final long LONGEST_UNNAMED = 50_000;
    /** A poll that takes no longer has not waited: what it returns was there before. So much, and so much a key. */
    private static final long LONGEST_POLL = 50_000;

    private static final long LONGEST_POLL_PER_KEY = 5_000;
    private static final int NO_TASK = -1;

    public final LoopIdentity identity;
    public final Span run = new Span();
    public final Span iteration = new Span();
    public final LoopBooks books;

    /** Whether tasks and ready keys are told one by one; else the backlog is all that is known. */
    final boolean tellsRuns;

    /** Whether it is the one thread of a pool, whose tasks are known by what they wrap. */
    final boolean lone;

    private final long osThread;
    private final Registry registry;
    private final LongWork told;
    private final IdleTime idleTime = new IdleTime();

    private WeakReference<Object> poller;
    private Backlog backlog = Backlog.UNKNOWN;
    private boolean started;
    private boolean idle;
    /** Idle, as a loop, because its thread does something else. */
    private boolean away;

    private int operation = -1;
    /** Place of the book of the task in course. */
    private int task = NO_TASK;
    /** Its class, where the book is shared by many. */
    private Class<?> unbooked;

    /** Token of a call whose two ends are methods of their own. */
    private long begun;

    private int callBacklog;
    private Thread callOwner;
    /** Of the iteration that ended last. */
    private long busyStart;

    private long busyNanos;

    private volatile long stallNanos;
    private int maxBacklog = -1;

    LoopAccount(
            LoopIdentity identity,
            Thread thread,
            long osThread,
            Object poller,
            Limits limits,
            Reporter reporter,
            Registry registry) {
        this(
                identity,
                thread,
                osThread,
                poller,
                limits,
                reporter,
                registry,
                new LoopBooks(tellsRuns(identity, poller)));
    }

    private LoopAccount(
            LoopIdentity identity,
            Thread thread,
            long osThread,
            Object poller,
            Limits limits,
            Reporter reporter,
            Registry registry,
            LoopBooks books) {
        super(thread, books.waiting.handed);
        this.books = books;
        this.identity = identity;
        this.osThread = osThread;
        this.poller = new WeakReference<>(poller);
        this.registry = registry;
        told = new LongWork(this, limits, reporter);
        stallNanos = limits.firstStallNanos();
        lone = LonePool.is(poller);
        tellsRuns = tellsRuns(identity, poller);
        if (tellsRuns) {
            backlog = books.waiting::count;
        } else if (poller instanceof Selector selector) {
            backlog = Backlog.of(selector);
        }
        // one that was declared may be at work or idle, one that was found as it went idle has done nothing yet
        started = !identity.declared() && !lone;
        if (started) {
            long now = Nanos.now();
            books.begin(now);
            run.start(now);
            iteration.start(now);
        }
    }

    private static boolean tellsRuns(LoopIdentity identity, Object poller) {
        return LonePool.is(poller) || identity.framework().equals(LoopKind.NETTY);
    }

    @Override
    protected long entered(int op, Object subject) {
        if (operation >= 0 || idle || told.isTelling()) {
            return 0;
        }
        if (identity.declared() && OwnWait.isNow(op)) {
            return startIdling();
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
        judged(op, token, subject);
    }

    @Override
    protected Throwable judged(int op, long token, Object subject) {
        if (idle) {
            stopIdling(0);
            return null;
        }
        long length = Nanos.now() - token;
        operation = -1;
        Error violation = told.call(Operation.of(op), token, length, subject, callBacklog, callOwner);
        callOwner = null;
        return violation;
    }

    @Override
    protected void callBegins(int op, Object channel) {
        begun = entered(op, channel);
    }

    @Override
    protected Throwable callEnds(int op, Object channel) {
        long token = begun;
        begun = 0;
        return token == 0 ? null : judged(op, token, channel);
    }

    @Override
    protected long pollStarts(int op, Object newPoller, long timeout) {
        if (idle && away && op != Operation.AWAY.ordinal() && poller.get() == newPoller) {
            away = false; // a loop again, and idle still
            return 1;
        }
        if (idle || told.isTelling() || operation >= 0) {
            return 0;
        }
        if (isOwn(op, newPoller)) {
            away = op == Operation.AWAY.ordinal();
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
        } else if (operation == op) {
            exited(op, token, endedPoller);
        }
    }

    @Override
    protected void runStarts(int op, Object started) {
        if (task != NO_TASK || started == null || idle) {
            return;
        }
        if (tellsRuns && books.iteration.runs == 0 && op != Operation.READY_KEY.ordinal()) {
            beginFirstTask();
        }
        if (op == Operation.READY_KEY.ordinal()) {
            // whatever class the selector's keys have, it is the channels' work
            taskIs(started instanceof SelectionKey ? SelectionKey.class : started.getClass());
            books.keyStarts();
        } else {
            taskIs(lone ? Wrapped.type(started) : started.getClass());
            books.taskStarts(started, task);
        }
    }

    private void taskIs(Class<?> type) {
        int place = books.books.placeOf(type);
        task = place;
        if (books.books.isShared(place)) {
            unbooked = type;
        }
    }

    /**
     * Between poll and first task lies the loop's own work, or I/O, by a transport whose keys have no hook; before the
     * first key, and between runs, it is too short to be told.
     */
    private void beginFirstTask() {
        long now = Nanos.now();
        endRun(now, books.hasKeysLeft() && now - run.startNanos() > LONGEST_UNNAMED);
    }

    @Override
    protected void runWasDue(Object timer, long deadline) {
        long offset = TimerClock.offset(timer);
        if (offset != TimerClock.UNKNOWN && task != NO_TASK) {
            books.runWasDue(deadline + offset);
        }
    }

    /** The run in course, which began just now, is of a task that came to its queue unseen and was due at a time. */
    void runWasDueUnseen(Object timer, long due) {
        if (task != NO_TASK && !books.knowsDelay()) {
            books.addDue(timer, due);
            books.taskStarts(timer, task);
            told.timerWaited(due, books.waiting.settledAt());
        }
    }

    @Override
    protected void runIs(Object inner) {
        if (task != NO_TASK && inner != null && !idle) {
            taskIs(inner.getClass());
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
    void addedByLoop(Object added) {
        books.addByLoop(added);
    }

    /** Watchdog: have the next task of a book's class tell who submits it. */
    public void wantSite(TaskBook book) {
        wantSite(book, book == null ? null : books.books.at(book.enqueuedAs).type);
    }

    @Override
    protected void timerDue(Object timer, long deadline) {
        long offset = TimerClock.offset(timer);
        if (offset == TimerClock.UNKNOWN) {
            return;
        }
        long due = deadline + offset;
        books.addDue(timer, due);
        told.timerWaited(due, books.waiting.settledAt());
    }

    /** What it polls, null where that is gone. */
    Object poller() {
        return poller.get();
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

    /** Of the task in course; empty where it is none. Any thread, may lag by an instant. */
    public String taskClassName() {
        return nameOf(task);
    }

    /** Time spent idle since the loop was found, ns; any thread, may lag by an instant. */
    public long idleNanos() {
        return idleTime.nanos();
    }

    /** -1 where unknown. */
    public int maxBacklog() {
        return maxBacklog;
    }

    /** @param place of the book of its class, or less than 0 for no task */
    String nameOf(int place) {
        if (place < 0) {
            return "";
        }
        TaskBook book = books.books.at(place);
        Class<?> other = unbooked;
        return book.type == TaskBooks.Other.class && other != null ? other.getName() : book.name();
    }

    private boolean isOwn(int op, Object newPoller) {
        Object own = poller.get();
        if (own == newPoller || op == Operation.AWAY.ordinal()) {
            return true;
        }
        if (op == Operation.IDLE.ordinal()) {
            if (!identity.hasIdleMethod()) {
                // the thread has gone back to its pool: it is no loop any more
                endWork(Nanos.now(), true);
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
            endWork(now, true);
        }
        started = true;
        idle = true;
        idleTime.begin(now);
        return now | 1;
    }

    private void stopIdling(int ready) {
        long now = Nanos.now();
        long since = idleTime.since();
        boolean waited = since != 0;
        if (waited) {
            idleTime.end(now);
            books.woke(now);
        } else {
            endWork(now, false);
        }
        boolean atOnce = !waited || now - since < LONGEST_POLL + ready * LONGEST_POLL_PER_KEY;
        int late = atOnce ? Math.max(0, ready) : 0;
        idle = false;
        task = NO_TASK;
        books.polled(now, tellsRuns ? Math.max(0, ready) : 0, late, busyNanos);
        int waiting = backlog.count();
        told.begin(waiting);
        if (waiting > maxBacklog) {
            maxBacklog = waiting;
        }
        if (waited) {
            run.start(now);
            iteration.start(now);
        }
        if (late > 0 && busyNanos > 0) {
            told.keysWaited(busyStart, busyNanos, late);
        }
    }

    /** @param idles whether the loop waits now; else the next iteration begins at once */
    private void endWork(long now, boolean idles) {
        endRun(now, books.iteration.runs == 0);
        busyStart = iteration.startNanos();
        busyNanos = now - busyStart;
        books.endIteration(busyStart, now);
        if (idles) {
            run.stop();
            iteration.stop();
        } else {
            iteration.next(now);
        }
        told.iteration(busyStart, busyNanos);
    }

    /** @param counts whether what ended is a run of its own, and not the way from the last run to the poll */
    private void endRun(long now, boolean counts) {
        long start = run.startNanos();
        int ended = task;
        task = NO_TASK;
        int place = !counts ? TaskBooks.OWN : ended == NO_TASK ? books.books.placeOf(unnamed()) : ended;
        long inflicted = books.endRun(start, now, place, counts);
        run.next(now);
        told.run(start, now - start, place, ended, inflicted);
    }

    /** What a run is booked as that nothing tells of. */
    private Class<?> unnamed() {
        return lone ? Runnable.class : SelectionKey.class;
    }
}
