package shop.backend;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Waits on a latch for a cache to be filled. */
final class CacheWarmer implements Fault {
    @Override
    public void strike(Duration hold, Executor loop) throws InterruptedException {
        CountDownLatch filled = new CountDownLatch(1);
        Background.after(hold, "cache-filler", filled::countDown);
        awaitFilled(filled);
    }

    private static void awaitFilled(CountDownLatch filled) throws InterruptedException {
        filled.await();
    }
}
