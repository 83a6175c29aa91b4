package dev.holdup.agent.account;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;

/** The pools that had a task submitted. Used by the watchdog alone: no thread of the application makes an account. */
public final class Pools {
    /** At most so many accounts, a megabyte or less each. */
    private static final int MOST = 64;

    /** A pool and who keeps its account, null for nobody; several may share one. */
    private record Known(WeakReference<Object> pool, HoldupDispatcher account) {
        boolean isGone() {
            return pool.refersTo(null)
                    // whose thread would else keep the pool from being collected
                    || account instanceof LonePool lone && !lone.loop.thread().isAlive();
        }
    }

    private final List<Known> all = new ArrayList<>();
    private final Registry registry;

    public Pools(Registry registry) {
        this.registry = registry;
    }

    /** Looks whether one more was seen. */
    public void look() {
        for (LoopAccount loop = registry.takeLone(); loop != null; loop = registry.takeLone()) {
            Object pool = loop.poller();
            if (pool != null) {
                all.removeIf(known -> known.pool.refersTo(pool));
                add(pool, new LonePool(loop));
            }
        }
        Object pool = HoldupPools.takeSeen();
        if (pool != null && all.stream().noneMatch(known -> known.pool.refersTo(pool))) {
            PoolAccount account = isSchedulerOfVirtualThreads(pool) ? null : accountOf(pool);
            if (account != null || isSchedulerOfVirtualThreads(pool)) {
                add(pool, account);
            }
        }
    }

    public Collection<PoolAccount> known() {
        return all.stream()
                .map(Known::account)
                .filter(PoolAccount.class::isInstance)
                .map(PoolAccount.class::cast)
                .distinct()
                .toList();
    }

    /** Forgets pools that are no more. */
    public void forgetCollected() {
        if (all.removeIf(Known::isGone)) {
            register();
        }
    }

    private void add(Object pool, HoldupDispatcher account) {
        all.add(new Known(new WeakReference<>(pool), account));
        register();
    }

    private void register() {
        HoldupPools.register(
                all.stream().map(Known::pool).toArray(WeakReference<?>[]::new),
                all.stream().map(Known::account).toArray(HoldupDispatcher[]::new));
    }

    /** Null where there are too many. Reactor makes a pool a thread, of which those of one factory are one to people. */
    private PoolAccount accountOf(Object pool) {
        if (pool.getClass().getName().startsWith("reactor.core.") && pool instanceof ThreadPoolExecutor one) {
            for (Known known : all) {
                if (known.account instanceof PoolAccount account
                        && known.pool.get() instanceof ThreadPoolExecutor other
                        && other.getThreadFactory() == one.getThreadFactory()) {
                    return account;
                }
            }
        }
        return known().size() < MOST ? new PoolAccount(registry.nextId(), pool) : null;
    }

    /** Its tasks are continuations, and it runs in the middle of what must not be disturbed. */
    private static boolean isSchedulerOfVirtualThreads(Object pool) {
        return pool instanceof ForkJoinPool forkJoin
                && forkJoin.getFactory().getClass().getName().startsWith("java.lang.VirtualThread");
    }
}
