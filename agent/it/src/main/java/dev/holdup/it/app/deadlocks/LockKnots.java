package dev.holdup.it.app.deadlocks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Deadlocks of locks, monitors and joins. Each thread's last own frame is the method that is named like it. */
final class LockKnots {
    private LockKnots() {}

    static void monitors() {
        Object one = new Object();
        Object two = new Object();
        CountDownLatch both = new CountDownLatch(2);
        Actors.platform("monitors-a", () -> enterBoth(one, two, both));
        Actors.platform("monitors-b", () -> enterBoth(two, one, both));
    }

    static void locks() {
        ReentrantLock[] locks = {new ReentrantLock(), new ReentrantLock(true), new ReentrantLock()};
        CountDownLatch all = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            ReentrantLock first = locks[i];
            ReentrantLock second = locks[(i + 1) % 3];
            Actors.platform("locks-" + (char) ('a' + i), () -> lockBoth(first, second, all));
        }
    }

    static void mixed() {
        Object monitor = new Object();
        ReentrantReadWriteLock.WriteLock lock = new ReentrantReadWriteLock().writeLock();
        CountDownLatch both = new CountDownLatch(2);
        Actors.platform("mixed-a", () -> {
            synchronized (monitor) {
                Actors.meet(both);
                lock.lock();
            }
        });
        Actors.platform("mixed-b", () -> {
            lock.lock();
            Actors.meet(both);
            enter(monitor);
        });
    }

    static void joins() {
        Thread[] threads = new Thread[2];
        CountDownLatch made = new CountDownLatch(1);
        threads[0] = Actors.platform("joins-a", () -> {
            made.await();
            threads[1].join();
        });
        threads[1] = Actors.platform("joins-b", () -> {
            made.await();
            threads[0].join();
        });
        made.countDown();
    }

    static void virtualLocks() {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock two = new ReentrantLock();
        CountDownLatch both = new CountDownLatch(2);
        Actors.virtual("vlocks-a", () -> lockBoth(one, two, both));
        Actors.virtual("vlocks-b", () -> lockBoth(two, one, both));
    }

    static void virtualMonitors() {
        Object one = new Object();
        Object two = new Object();
        CountDownLatch both = new CountDownLatch(2);
        Actors.virtual("vmonitors-a", () -> enterBoth(one, two, both));
        Actors.virtual("vmonitors-b", () -> enterBoth(two, one, both));
    }

    static void virtualAndPlatformLocks() {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock two = new ReentrantLock();
        CountDownLatch both = new CountDownLatch(2);
        Actors.virtual("vplocks-v", () -> lockBoth(one, two, both));
        Actors.platform("vplocks-p", () -> lockBoth(two, one, both));
    }

    static void virtualAndPlatformMonitors() {
        Object one = new Object();
        Object two = new Object();
        CountDownLatch both = new CountDownLatch(2);
        Actors.virtual("vpmonitors-v", () -> enterBoth(one, two, both));
        Actors.platform("vpmonitors-p", () -> enterBoth(two, one, both));
    }

    static void virtualMixed() {
        Object monitor = new Object();
        ReentrantLock lock = new ReentrantLock();
        CountDownLatch both = new CountDownLatch(2);
        Actors.virtual("vmixed-v", () -> {
            synchronized (monitor) {
                Actors.meet(both);
                lock.lock();
            }
        });
        Actors.platform("vmixed-p", () -> {
            lock.lock();
            Actors.meet(both);
            enter(monitor);
        });
    }

    static void virtualJoins() {
        Thread[] threads = new Thread[2];
        CountDownLatch made = new CountDownLatch(1);
        threads[0] = Actors.virtual("vjoins-v", () -> {
            made.await();
            threads[1].join();
        });
        threads[1] = Actors.platform("vjoins-p", () -> {
            made.await();
            threads[0].join();
        });
        made.countDown();
    }

    static void enterBoth(Object first, Object second, CountDownLatch both) throws InterruptedException {
        synchronized (first) {
            Actors.meet(both);
            enter(second);
        }
    }

    static void enter(Object monitor) {
        synchronized (monitor) {
            System.out.println("failed: not stuck");
        }
    }

    static void lockBoth(ReentrantLock first, ReentrantLock second, CountDownLatch both) throws InterruptedException {
        first.lock();
        Actors.meet(both);
        second.lock();
    }
}
