package shop.deadlocks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Reports whose parts are made by the pool that makes the reports. */
final class Reports {
    private static final int WORKERS = 2;

    private Reports() {}

    static void tie() {
        ExecutorService pool = Daemons.pool("report", WORKERS);
        CountDownLatch allBegun = new CountDownLatch(WORKERS);
        for (int i = 0; i < WORKERS; i++) {
            pool.submit(() -> make(pool, allBegun));
        }
    }

    static String make(ExecutorService pool, CountDownLatch allBegun) throws Exception {
        allBegun.countDown();
        allBegun.await();
        return pool.submit(() -> "part").get();
    }
}
