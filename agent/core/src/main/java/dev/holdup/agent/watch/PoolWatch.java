package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopIdentity;
import dev.holdup.agent.account.PoolAccount;
import dev.holdup.agent.account.PoolBook;
import dev.holdup.agent.account.Pools;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The watchdog's notes on pools. */
final class PoolWatch {
    private static final long BYTES_A_POOL = 220_000;

    private final Pools pools;
    private final Consumer<LoopIdentity> announce;
    private final StatsSink sink;
    private final Scratches scratches;
    private final Map<PoolBook, TaskWatch> tasks = new HashMap<>();
    private final Map<PoolAccount, Long> lost = new HashMap<>();
    private final Set<Long> announced = new HashSet<>();
    private volatile boolean announceAgain;

    PoolWatch(Pools pools, Consumer<LoopIdentity> announce, StatsSink sink, Scratches scratches) {
        this.pools = pools;
        this.announce = announce;
        this.sink = sink;
        this.scratches = scratches;
    }

    void tick() {
        pools.look();
    }

    void announceAgain() {
        announceAgain = true;
    }

    long memory() {
        return lost.size() * BYTES_A_POOL + (long) tasks.size() * Watchdog.BYTES_A_CLASS;
    }

    void tell(long now) {
        if (announceAgain) {
            announceAgain = false;
            announced.clear();
        }
        for (PoolAccount pool : pools.known()) {
            tell(pool);
            pool.tidy(now);
        }
        pools.forgetCollected();
        lost.keySet().retainAll(pools.known());
        tasks.keySet()
                .retainAll(pools.known().stream()
                        .flatMap(pool -> pool.books().stream())
                        .collect(Collectors.toSet()));
    }

    private void tell(PoolAccount pool) {
        if (pool.books().isEmpty()) {
            return;
        }
        LoopIdentity identity = pool.identity();
        if (announced.add(identity.id())) {
            announce.accept(identity);
        }
        for (PoolBook book : pool.books()) {
            tasks.computeIfAbsent(book, b -> new TaskWatch(scratches)).tell(identity.id(), book, sink);
        }
        long now = pool.lost();
        Long before = lost.put(pool, now);
        if (now > (before == null ? 0 : before)) {
            sink.dropped(now - (before == null ? 0 : before));
        }
    }
}
