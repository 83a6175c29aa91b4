package shop.deadlocks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Two that count the stock under the read lock, and want to correct it without letting go first. */
final class Stock {
    private Stock() {}

    static void tie() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        CountDownLatch bothCount = new CountDownLatch(2);
        Daemons.start("stock-1", () -> correct(lock, bothCount));
        Daemons.start("stock-2", () -> correct(lock, bothCount));
    }

    static void correct(ReentrantReadWriteLock lock, CountDownLatch bothCount) throws InterruptedException {
        lock.readLock().lock();
        bothCount.countDown();
        bothCount.await();
        lock.writeLock().lock();
    }
}
