package java.lang;

/**
 * Where inlined advice goes first: one table look-up by thread, and out again where the thread is no event loop.
 *
 * <p>Lives in {@code java.lang} because code inlined into the JDK and into any application class must see it, whatever
 * the class loader delegates. The static side is called by advice and never throws; the instance side is what the agent
 * implements for each loop. Nothing here locks, allocates or logs.
 */
public class HoldupDispatcher {
    private static final int SITES = 128;
    /** Site of errors in the agent's own thread. */
    public static final int WATCHDOG = SITES - 1;

    private static final long[] ERRORS = new long[SITES];
    private static volatile String lastError;

    /** Asked when a thread that is not in the table selects. */
    private static volatile HoldupDispatcher finder;

    /** Told who takes and gives back locks that keep no owner; null unless that is asked for. */
    private static volatile HoldupDispatcher owners;

    /** Told where stages come from; null unless that is asked for. */
    private static volatile HoldupDispatcher sources;

    public HoldupDispatcher() {}

    /** @return a token for {@link #exit}, 0 where there is nothing to measure */
    public static long enter(int operation, Object subject) {
        HoldupDispatcher loop = current();
        return loop == null ? 0 : enter(loop, operation, subject);
    }

    public static void exit(int operation, long token, Object subject) {
        if (token != 0) {
            exitLoop(operation, token, subject);
        }
    }

    /** As {@link #enter}, of a call that ends in another method: the loop keeps the token. */
    public static void begins(int operation, Object channel) {
        HoldupDispatcher loop = current();
        if (loop == null) {
            return;
        }
        try {
            loop.callBegins(operation, channel);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    public static void ends(int operation, Object channel) {
        HoldupJudgedCalls.ends(operation, channel, null);
    }

    /** A poll for ready work begins; {@code timeout} 0 means that it does not wait. */
    public static long selecting(int operation, Object poller, long timeout) {
        HoldupDispatcher loop = current();
        if (loop == null) {
            loop = finderOnceStarted();
            if (loop == null) {
                return 0;
            }
        }
        try {
            return loop.pollStarts(operation, poller, timeout);
        } catch (Throwable t) {
            failed(operation, t);
            return 0;
        }
    }

    public static void selected(int operation, long token, Object poller, int ready) {
        if (token == 0) {
            return;
        }
        HoldupDispatcher loop = current();
        if (loop == null) {
            return;
        }
        try {
            loop.pollEnds(operation, token, poller, ready);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** An executor's thread begins to wait for its next task. */
    public static long idling(int operation, Object executor) {
        return selecting(operation, executor, -1);
    }

    public static void idled(int operation, long token, Object executor) {
        selected(operation, token, executor, -1);
    }

    /** @return the loop, for {@link #ran}; null where the thread is none */
    public static HoldupDispatcher running(int operation, Object task) {
        HoldupDispatcher loop = current();
        if (loop != null) {
            try {
                loop.runStarts(operation, task);
            } catch (Throwable t) {
                failed(operation, t);
            }
        }
        return loop;
    }

    public static void ran(int operation, HoldupDispatcher loop) {
        if (loop == null) {
            return;
        }
        try {
            loop.runEnds();
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** Tells what the task in course stands for, where that is known only once it runs. */
    public static void naming(int operation, Object inner) {
        HoldupDispatcher loop = current();
        if (loop == null) {
            return;
        }
        try {
            loop.runIs(inner);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** A task is handed to the loop that a thread runs, by whatever thread. */
    public static void enqueued(int operation, Thread thread, Object task) {
        HoldupDispatcher loop = thread == null ? null : HoldupLoops.of(thread);
        if (loop == null) {
            return;
        }
        try {
            loop.taskAdded(task);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** A timer of the current loop has come to its deadline, by the executor's own clock, and is about to be queued. */
    public static void due(int operation, Object timer, long deadline) {
        HoldupDispatcher loop = current();
        if (loop == null) {
            return;
        }
        try {
            loop.timerDue(timer, deadline);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** A timer of the current loop runs that was not announced as due; {@code deadline} by the executor's own clock. */
    public static void dueInRun(int operation, Object timer, long deadline) {
        HoldupDispatcher loop = deadline == 0 ? null : current();
        if (loop == null) {
            return;
        }
        try {
            loop.runWasDue(timer, deadline);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** The current thread has taken so many holds of a lock, or given them back where {@code change} is negative. */
    public static void held(int operation, Object lock, int change) {
        HoldupDispatcher holds = owners;
        if (holds == null || change == 0) {
            return;
        }
        try {
            holds.holds(lock, change);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** A stage of a {@code CompletableFuture} is made that another one will complete. */
    public static void staged(int operation, Object completion) {
        HoldupDispatcher stages = sources;
        if (stages == null) {
            return;
        }
        try {
            stages.taskAdded(completion);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    public static void track(HoldupDispatcher newOwners, HoldupDispatcher newSources) {
        owners = newOwners;
        sources = newSources;
    }

    /** The current thread's loop, or null. */
    public static HoldupDispatcher current() {
        return HoldupLoops.of(Thread.currentThread());
    }

    // apart from their callers, which the compiler then inlines into every hooked method at little cost

    private static long enter(HoldupDispatcher loop, int operation, Object subject) {
        try {
            return loop.entered(operation, subject);
        } catch (Throwable t) {
            failed(operation, t);
            return 0;
        }
    }

    private static void exitLoop(int operation, long token, Object subject) {
        HoldupDispatcher loop = current();
        if (loop == null) {
            return;
        }
        try {
            loop.exited(operation, token, subject);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    public static void find(HoldupDispatcher newFinder) {
        finder = newFinder;
    }

    static boolean finds() {
        return finderOnceStarted() != null;
    }

    private static HoldupDispatcher finderOnceStarted() {
        if (finder == null) {
            HoldupStart.await();
        }
        return finder;
    }

    public static synchronized void clear() {
        finder = null;
        track(null, null);
        HoldupVirtual.track(null);
        HoldupLoops.clear();
        HoldupPools.clear();
    }

    public static void failed(int site, Throwable error) {
        ERRORS[site & (SITES - 1)]++;
        lastError = error.getClass().getName();
    }

    /** Advice errors so far, by operation; a copy. */
    public static long[] errors() {
        return ERRORS.clone();
    }

    public static String lastError() {
        return lastError;
    }

    protected long entered(int operation, Object subject) {
        return 0;
    }

    protected void exited(int operation, long token, Object subject) {}

    /** As {@link #exited}. @return what the call is to throw, or null */
    protected Throwable judged(int operation, long token, Object subject) {
        exited(operation, token, subject);
        return null;
    }

    protected void callBegins(int operation, Object channel) {}

    /** @return what the call is to throw, or null */
    protected Throwable callEnds(int operation, Object channel) {
        return null;
    }

    protected long pollStarts(int operation, Object poller, long timeout) {
        return 0;
    }

    protected void pollEnds(int operation, long token, Object poller, int ready) {}

    protected void runStarts(int operation, Object task) {}

    protected void runIs(Object inner) {}

    protected void runWasDue(Object timer, long deadline) {}

    protected void taskAdded(Object task) {}

    protected void taskScheduled(Object task) {}

    protected void timerDue(Object timer, long deadline) {}

    protected void runEnds() {}

    protected void holds(Object lock, int change) {}
}
