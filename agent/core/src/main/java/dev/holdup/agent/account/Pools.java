package dev.holdup.agent.account;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** The pools that had a task submitted. Used by the watchdog alone: no thread of the application makes an account. */
public final class Pools {
    /** At most so many, a megabyte or less each. */
    private static final int MOST = 64;

    private final List<WeakReference<Object>> references = new ArrayList<>();
    private final List<PoolAccount> accounts = new ArrayList<>();
    private final Registry registry;

    public Pools(Registry registry) {
        this.registry = registry;
    }

    /** Looks whether one more was seen. */
    public void look() {
        Object pool = HoldupDispatcher.takePoolSeen();
        if (pool == null || accounts.size() >= MOST) {
            return;
        }
        for (WeakReference<Object> known : references) {
            if (known.refersTo(pool)) {
                return;
            }
        }
        PoolAccount account = isSchedulerOfVirtualThreads(pool) ? null : new PoolAccount(registry.nextId(), pool);
        references.add(account == null ? new WeakReference<>(pool) : account.pool);
        accounts.add(account);
        register();
    }

    public Collection<PoolAccount> known() {
        return accounts.stream().filter(account -> account != null).toList();
    }

    /** Forgets pools that are no more. */
    public void forgetCollected() {
        boolean any = false;
        for (int i = references.size() - 1; i >= 0; i--) {
            if (references.get(i).refersTo(null)) {
                references.remove(i);
                accounts.remove(i);
                any = true;
            }
        }
        if (any) {
            register();
        }
    }

    private void register() {
        HoldupDispatcher.registerPools(
                references.toArray(new WeakReference<?>[0]), accounts.toArray(new HoldupDispatcher[0]));
    }

    /** Its tasks are continuations, and it runs in the middle of what must not be disturbed. */
    private static boolean isSchedulerOfVirtualThreads(Object pool) {
        return pool instanceof ForkJoinPool forkJoin
                && forkJoin.getFactory().getClass().getName().startsWith("java.lang.VirtualThread");
    }
}
