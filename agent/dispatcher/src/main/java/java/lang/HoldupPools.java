package java.lang;

import java.lang.ref.WeakReference;
import java.util.concurrent.ForkJoinPool;

/** The account of a pool: looked up by advice without lock or allocation; changed by the agent's own thread. */
public final class HoldupPools {
    /** Pairs of weakly held pool and account, open addressing by identity; replaced as a whole. */
    private static volatile Object[] pools = new Object[2];

    private static volatile boolean forkJoinKnown;

    /** A pool that had a task submitted and is in no table; taken by the agent, which alone may make an account. */
    private static volatile Object seen;

    private HoldupPools() {}

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

    static boolean haveForkJoin() {
        return forkJoinKnown;
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
