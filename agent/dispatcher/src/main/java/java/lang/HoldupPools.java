package java.lang;

import java.lang.ref.WeakReference;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Where advice in pools goes first, as {@link HoldupDispatcher}'s: the account of a pool is looked up without lock or
 * allocation, and changed by the agent's own thread.
 */
public final class HoldupPools {
    /** Pairs of weakly held pool and account, open addressing by identity; replaced as a whole. */
    private static volatile Object[] pools = new Object[2];

    private static volatile boolean forkJoinKnown;

    /** A pool that had a task submitted and is in no table; taken by the agent, which alone may make an account. */
    private static volatile Object seen;

    private HoldupPools() {}

    /** A task is handed to a pool. */
    public static void submitted(int operation, Object pool, Object task) {
        HoldupDispatcher account = toFollow(pool);
        if (account == null) {
            return;
        }
        try {
            account.taskAdded(task);
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
    }

    /** A task is handed to a pool that runs it when it is due. */
    public static void scheduled(int operation, Object pool, Object task) {
        HoldupDispatcher account = toFollow(pool);
        if (account == null) {
            return;
        }
        try {
            account.taskScheduled(task);
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
    }

    /** The current thread, one of the pool's, has taken a task, which it runs next; null where it has found none. */
    public static void taken(int operation, Object pool, Object task) {
        HoldupDispatcher account = task == null ? null : of(pool);
        if (account == null) {
            return;
        }
        try {
            account.runStarts(operation, task);
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
    }

    /** The task that the current thread runs for a pool was due at a time by {@code nanoTime}. */
    public static void takenWhenDue(int operation, Object pool, Object task, long due) {
        HoldupDispatcher account = of(pool);
        if (account == null) {
            return;
        }
        try {
            account.timerDue(task, due);
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
    }

    /** What the current thread has taken from a pool has run. */
    public static void finished(int operation, Object pool) {
        HoldupDispatcher account = of(pool);
        if (account == null) {
            return;
        }
        try {
            account.runEnds();
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
    }

    /** A fork-join task begins. @return a token for {@link #joined} */
    public static long forked(int operation, Object task) {
        if (!forkJoinKnown) {
            return 0;
        }
        try {
            if (Thread.currentThread() instanceof ForkJoinWorkerThread worker) {
                Object pool = worker.getPool();
                HoldupDispatcher account = pool == null ? null : of(pool);
                return account == null ? 0 : account.entered(operation, task);
            }
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
        return 0;
    }

    public static void joined(int operation, long token, Object task) {
        if (token == 0) {
            return;
        }
        try {
            if (Thread.currentThread() instanceof ForkJoinWorkerThread worker) {
                HoldupDispatcher account = of(worker.getPool());
                if (account != null) {
                    account.exited(operation, token, task);
                }
            }
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
    }

    /** @return null where the pool is not followed */
    static HoldupDispatcher of(Object pool) {
        Object[] table = pools;
        int i = slot(pool, table);
        Object reference;
        while ((reference = table[i]) != null) {
            if (refers((WeakReference<?>) reference, pool)) {
                return (HoldupDispatcher) table[i + 1];
            }
            i = (i + 2) & (table.length - 1);
        }
        return null;
    }

    /** As {@link #of}; a pool that is not followed is remembered for {@link #takeSeen}. */
    static HoldupDispatcher toFollow(Object pool) {
        HoldupDispatcher account = of(pool);
        if (account == null && seen == null && HoldupDispatcher.finds()) {
            seen = pool;
        }
        return account;
    }

    /** The pool that was seen last and is in no table, or null; forgets it. */
    public static Object takeSeen() {
        Object taken = seen;
        if (taken != null) {
            seen = null;
        }
        return taken;
    }

    /** Registers pools in place of all others; each has an account. */
    public static void register(WeakReference<?>[] references, HoldupDispatcher[] accounts) {
        Object[] table = new Object[Math.max(16, Integer.highestOneBit(references.length + 1) << 3)];
        boolean forkJoin = false;
        for (int n = 0; n < references.length; n++) {
            Object pool = references[n].get();
            if (pool == null) {
                continue;
            }
            int i = slot(pool, table);
            while (table[i] != null) {
                i = (i + 2) & (table.length - 1);
            }
            table[i] = references[n];
            table[i + 1] = accounts[n];
            forkJoin |= pool instanceof ForkJoinPool && accounts[n] != null;
        }
        pools = table;
        forkJoinKnown = forkJoin;
    }

    static void clear() {
        pools = new Object[2];
        seen = null;
        forkJoinKnown = false;
    }

    @SuppressWarnings("unchecked")
    private static boolean refers(WeakReference<?> reference, Object pool) {
        return ((WeakReference<Object>) reference).refersTo(pool);
    }

    private static int slot(Object pool, Object[] table) {
        return (System.identityHashCode(pool) << 1) & (table.length - 1);
    }
}
