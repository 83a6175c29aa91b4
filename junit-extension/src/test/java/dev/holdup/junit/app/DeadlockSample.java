package dev.holdup.junit.app;

import dev.holdup.junit.NoDeadlocks;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A deadlock is the fault of the test that makes it, and of no later one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadlockSample {
    @Test
    @Order(1)
    @NoDeadlocks
    void locksInOneOrder() throws Exception {
        knot(new ReentrantLock(), new ReentrantLock(), false);
    }

    @Test
    @Order(2)
    @NoDeadlocks
    void locksCrosswise() throws Exception {
        knot(new ReentrantLock(), new ReentrantLock(), true);
    }

    @Test
    @Order(3)
    @NoDeadlocks
    void comesAfterADeadlock() {}

    private static void knot(ReentrantLock one, ReentrantLock other, boolean crosswise) throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        Thread first = start("first-teller", () -> lock(one, other, crosswise ? both : null));
        if (!crosswise) {
            first.join();
        }
        Thread second = start(
                "second-teller", () -> lock(crosswise ? other : one, crosswise ? one : other, crosswise ? both : null));
        second.join(crosswise ? 200 : 0);
    }

    private static void lock(ReentrantLock held, ReentrantLock wanted, CountDownLatch both) {
        held.lock();
        if (both != null) {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                return;
            }
        }
        wanted.lock();
        wanted.unlock();
        held.unlock();
    }

    private static Thread start(String name, Runnable run) {
        Thread thread = new Thread(run, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
