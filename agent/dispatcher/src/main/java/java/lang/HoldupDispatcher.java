package java.lang;

/**
 * Where inlined advice goes first: one table look-up by thread, and out again where the thread is no event loop.
 *
 * <p>Lives in {@code java.lang} because code inlined into the JDK and into any application class must see it, whatever
 * the class loader delegates. The static side is called by advice and never throws; the instance side is what the agent
 * implements for each loop. Nothing here locks, allocates or logs, but for {@link #register} and its kin, which the
 * agent calls when loops come and go.
 */
public class HoldupDispatcher {
    private static final int SITES = 128;
    /** Site of errors in the agent's own thread. */
    public static final int WATCHDOG = SITES - 1;

    /** Operations of the calls that are redirected to here. */
    public static final int SLEEP = 1;

    public static final int MONITOR_WAIT = 2;

    private static final long[] ERRORS = new long[SITES];
    private static volatile String lastError;

    /** Pairs of thread and loop, open addressing by thread id; replaced as a whole. */
    private static volatile Object[] loops = new Object[2];

    /** Pairs of weakly held pool and account, open addressing by identity; replaced as a whole. */
    private static volatile Object[] pools = new Object[2];

    private static volatile boolean forkJoinKnown;

    /** A pool that had a task submitted and is in no table; taken by the agent, which alone may make an account. */
    private static volatile Object poolSeen;

    /** Asked when a thread that is not in the table selects. */
    private static volatile HoldupDispatcher finder;

    /** Told who takes and gives back locks that keep no owner; null unless that is asked for. */
    private static volatile HoldupDispatcher owners;

    /** Told where stages come from; null unless that is asked for. */
    private static volatile HoldupDispatcher sources;

    /** Told what virtual threads do; null where there are none, or unless that is asked for. */
    private static volatile HoldupDispatcher virtuals;

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

    /** As {@link #exit}, where a call that held its loop may be made to fail. @return what the call is to throw, or null */
    public static Throwable exitJudged(int operation, long token, Object subject, Throwable thrown) {
        if (token == 0) {
            return thrown;
        }
        HoldupDispatcher loop = current();
        if (loop == null) {
            return thrown;
        }
        try {
            Throwable violation = loop.judged(operation, token, subject);
            return thrown == null ? violation : thrown;
        } catch (Throwable t) {
            failed(operation, t);
            return thrown;
        }
    }

    /** {@code Thread.sleep} where that is native and calls are judged; so are the methods that follow. */
    public static void sleep(long millis) throws InterruptedException {
        long token = enter(SLEEP, null);
        try {
            Thread.sleep(millis);
        } finally {
            judge(SLEEP, token, null);
        }
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        long token = enter(SLEEP, null);
        try {
            Thread.sleep(millis, nanos);
        } finally {
            judge(SLEEP, token, null);
        }
    }

    public static void wait(Object monitor) throws InterruptedException {
        wait(monitor, 0);
    }

    public static void wait(Object monitor, long millis) throws InterruptedException {
        long token = enter(MONITOR_WAIT, monitor);
        try {
            monitor.wait(millis);
        } finally {
            judge(MONITOR_WAIT, token, monitor);
        }
    }

    public static void wait(Object monitor, long millis, int nanos) throws InterruptedException {
        long token = enter(MONITOR_WAIT, monitor);
        try {
            monitor.wait(millis, nanos);
        } finally {
            judge(MONITOR_WAIT, token, monitor);
        }
    }

    private static void judge(int operation, long token, Object subject) {
        if (exitJudged(operation, token, subject, null) instanceof Error violation) {
            throw violation;
        }
    }

    /** A poll for ready work begins; {@code timeout} 0 means that it does not wait. */
    public static long selecting(int operation, Object poller, long timeout) {
        HoldupDispatcher loop = current();
        if (loop == null) {
            loop = finder;
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
        HoldupDispatcher loop = thread == null ? null : of(thread);
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

    /** A task is handed to a pool. */
    public static void submitted(int operation, Object pool, Object task) {
        HoldupDispatcher account = ofPool(pool, true);
        if (account == null) {
            return;
        }
        try {
            account.taskAdded(task);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** A task is handed to a pool that runs it when it is due. */
    public static void scheduled(int operation, Object pool, Object task) {
        HoldupDispatcher account = ofPool(pool, true);
        if (account == null) {
            return;
        }
        try {
            account.taskScheduled(task);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** The current thread, one of the pool's, has taken a task, which it runs next; null where it has found none. */
    public static void taken(int operation, Object pool, Object task) {
        HoldupDispatcher account = task == null ? null : ofPool(pool, false);
        if (account == null) {
            return;
        }
        try {
            account.runStarts(operation, task);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** The task that the current thread runs for a pool was due at a time by {@code nanoTime}. */
    public static void takenWhenDue(int operation, Object pool, Object task, long due) {
        HoldupDispatcher account = ofPool(pool, false);
        if (account == null) {
            return;
        }
        try {
            account.timerDue(task, due);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** What the current thread has taken from a pool has run. */
    public static void finished(int operation, Object pool) {
        HoldupDispatcher account = ofPool(pool, false);
        if (account == null) {
            return;
        }
        try {
            account.runEnds();
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** A fork-join task begins. @return a token for {@link #joined} */
    public static long forked(int operation, Object task) {
        if (!forkJoinKnown) {
            return 0;
        }
        try {
            if (Thread.currentThread() instanceof java.util.concurrent.ForkJoinWorkerThread worker) {
                Object pool = worker.getPool();
                HoldupDispatcher account = pool == null ? null : ofPool(pool, false);
                return account == null ? 0 : account.entered(operation, task);
            }
        } catch (Throwable t) {
            failed(operation, t);
        }
        return 0;
    }

    public static void joined(int operation, long token, Object task) {
        if (token == 0) {
            return;
        }
        try {
            if (Thread.currentThread() instanceof java.util.concurrent.ForkJoinWorkerThread worker) {
                HoldupDispatcher account = ofPool(worker.getPool(), false);
                if (account != null) {
                    account.exited(operation, token, task);
                }
            }
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

    /** A virtual thread is started, by the current thread. */
    public static void starting(int operation, Object virtual) {
        HoldupDispatcher told = virtuals;
        if (told == null) {
            return;
        }
        try {
            told.entered(operation, virtual);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** A virtual thread may run, and is about to be handed to its scheduler by whatever thread. */
    public static void runnable(int operation, Object virtual) {
        HoldupDispatcher told = virtuals;
        if (told == null) {
            return;
        }
        try {
            told.taskAdded(virtual);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** A virtual thread is about to be mounted on the current thread, its carrier. */
    public static void mounting(int operation, Object virtual) {
        HoldupDispatcher told = virtuals;
        if (told == null) {
            return;
        }
        try {
            told.runStarts(operation, virtual);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** A virtual thread has left the current thread, its carrier, and goes on later; at once where it made room only. */
    public static void yielded(int operation, Object virtual, boolean madeRoom) {
        HoldupDispatcher told = virtuals;
        if (told == null || madeRoom) {
            return;
        }
        try {
            told.runIs(virtual);
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    /** The current thread, a carrier, has no virtual thread any more. */
    public static void unmounted(int operation) {
        HoldupDispatcher told = virtuals;
        if (told == null) {
            return;
        }
        try {
            told.runEnds();
        } catch (Throwable t) {
            failed(operation, t);
        }
    }

    public static void trackVirtual(HoldupDispatcher newVirtuals) {
        virtuals = newVirtuals;
    }

    public static void track(HoldupDispatcher newOwners, HoldupDispatcher newSources) {
        owners = newOwners;
        sources = newSources;
    }

    /** The pool that was seen last and is in no table, or null; forgets it. */
    public static Object takePoolSeen() {
        Object seen = poolSeen;
        if (seen != null) {
            poolSeen = null;
        }
        return seen;
    }

    /** Registers pools in place of all others; each has an account. */
    public static void registerPools(java.lang.ref.WeakReference<?>[] references, HoldupDispatcher[] accounts) {
        Object[] table = new Object[Math.max(16, Integer.highestOneBit(references.length + 1) << 3)];
        boolean forkJoin = false;
        for (int n = 0; n < references.length; n++) {
            Object pool = references[n].get();
            if (pool == null) {
                continue;
            }
            int i = poolSlot(pool, table);
            while (table[i] != null) {
                i = (i + 2) & (table.length - 1);
            }
            table[i] = references[n];
            table[i + 1] = accounts[n];
            forkJoin |= pool instanceof java.util.concurrent.ForkJoinPool && accounts[n] != null;
        }
        pools = table;
        forkJoinKnown = forkJoin;
    }

    private static HoldupDispatcher ofPool(Object pool, boolean wanted) {
        Object[] table = pools;
        int i = poolSlot(pool, table);
        Object reference;
        while ((reference = table[i]) != null) {
            if (refers((java.lang.ref.WeakReference<?>) reference, pool)) {
                return (HoldupDispatcher) table[i + 1];
            }
            i = (i + 2) & (table.length - 1);
        }
        if (wanted && finder != null && poolSeen == null) {
            poolSeen = pool;
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static boolean refers(java.lang.ref.WeakReference<?> reference, Object pool) {
        return ((java.lang.ref.WeakReference<Object>) reference).refersTo(pool);
    }

    private static int poolSlot(Object pool, Object[] table) {
        return (System.identityHashCode(pool) << 1) & (table.length - 1);
    }

    /** The current thread's loop, or null. */
    public static HoldupDispatcher current() {
        return of(Thread.currentThread());
    }

    private static HoldupDispatcher of(Thread thread) {
        Object[] table = loops;
        int i = ((int) thread.getId() << 1) & (table.length - 1);
        Object key = table[i];
        if (key == thread) {
            return (HoldupDispatcher) table[i + 1];
        }
        return key == null ? null : search(table, thread, i);
    }

    private static HoldupDispatcher search(Object[] table, Thread thread, int i) {
        int last = table.length - 1;
        Object key;
        while ((key = table[i]) != null) {
            if (key == thread) {
                return (HoldupDispatcher) table[i + 1];
            }
            i = (i + 2) & last;
        }
        return null;
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

    public static synchronized void register(Thread thread, HoldupDispatcher loop) {
        Object[] old = loops;
        int entries = 1;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != null) {
                entries++;
            }
        }
        Object[] table = new Object[Math.max(16, Integer.highestOneBit(entries) << 3)];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != null && old[i] != thread) {
                put(table, (Thread) old[i], old[i + 1]);
            }
        }
        if (loop != null) {
            put(table, thread, loop);
        }
        loops = table;
    }

    public static void unregister(Thread thread) {
        register(thread, null);
    }

    /** Threads in the table; a copy. */
    public static Thread[] threads() {
        Object[] table = loops;
        Thread[] threads = new Thread[table.length / 2];
        int n = 0;
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != null) {
                threads[n++] = (Thread) table[i];
            }
        }
        return java.util.Arrays.copyOf(threads, n);
    }

    public static synchronized void clear() {
        finder = null;
        track(null, null);
        trackVirtual(null);
        loops = new Object[2];
        pools = new Object[2];
        poolSeen = null;
        forkJoinKnown = false;
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

    private static void put(Object[] table, Thread thread, Object loop) {
        int last = table.length - 1;
        int i = ((int) thread.getId() << 1) & last;
        while (table[i] != null) {
            i = (i + 2) & last;
        }
        table[i] = thread;
        table[i + 1] = loop;
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
