package shop.deadlocks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** Two transfers in opposite directions, each with the lock of its own side. */
final class Accounts {
    private Accounts() {}

    static void tie() {
        ReentrantLock savings = new ReentrantLock();
        ReentrantLock giro = new ReentrantLock();
        CountDownLatch bothBegun = new CountDownLatch(2);
        Daemons.start("transfer-in", () -> transfer(savings, giro, bothBegun));
        Daemons.start("transfer-out", () -> transfer(giro, savings, bothBegun));
    }

    static void transfer(ReentrantLock from, ReentrantLock to, CountDownLatch bothBegun) throws InterruptedException {
        from.lock();
        bothBegun.countDown();
        bothBegun.await();
        to.lock();
    }
}
