package shop.deadlocks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** A price that is asked for asynchronously, and waited for where it would be made. */
final class Prices {
    private Prices() {}

    static void tie() {
        ExecutorService pool = Daemons.pool("prices", 1);
        pool.submit(() -> ask(pool));
    }

    static int ask(ExecutorService pool) {
        return CompletableFuture.supplyAsync(() -> 100, pool)
                .thenApply(net -> net * 119 / 100)
                .join();
    }
}
