package dev.holdup.it.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** One loop that waits for locks which others hold: {@code kind scenario times ms}. */
public final class LocksApp {
    private static final Object MONITOR = new Object();
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Object LAST = new Object();

    private LocksApp() {}

    public static void main(String[] args) throws Exception {
        int times = Integer.parseInt(args[2]);
        int ms = Integer.parseInt(args[3]);
        try (Loop loop = Loop.start(args[0])) {
            for (int i = 0; i < 20; i++) {
                run(loop);
            }
            Thread.sleep(1_000); // the agent, for which the loop waited, has its own start behind it
            System.out.println("ready");
            for (int i = 0; i < times; i++) {
                play(args[1], loop, ms);
                Thread.sleep(15);
            }
            Thread.sleep(100); // back to the poll, so that the last run has its end
        }
        System.out.println("done");
    }

    private static void play(String scenario, Loop loop, int ms) throws InterruptedException {
        switch (scenario) {
            case "monitor" -> contend(loop, LocksApp::enter, owner("monitor-owner", () -> holdMonitor(ms)));
            case "lock" -> contend(loop, LocksApp::lock, owner("lock-owner", () -> holdLock(ms)));
            case "chain" -> {
                Thread last = owner("last", () -> holdLast(ms));
                Thread second = owner("second", LocksApp::holdLockWantLast);
                Thread first = owner("first", LocksApp::holdMonitorWantLock);
                contend(loop, LocksApp::enter, first);
                second.join();
                last.join();
            }
            case "uncontended" -> {
                Thread owner = owner("monitor-owner", () -> holdMonitor(ms));
                run(loop);
                owner.join();
            }
            default -> throw new IllegalArgumentException(scenario);
        }
    }

    private static void run(Loop loop) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        loop.execute(done::countDown);
        done.await();
    }

    /** The owner has the lock already. */
    private static void contend(Loop loop, Runnable wanting, Thread owner) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        loop.execute(() -> {
            wanting.run();
            done.countDown();
        });
        done.await();
        owner.join();
    }

    private static void enter() {
        synchronized (MONITOR) {
            MONITOR.hashCode();
        }
    }

    private static void lock() {
        LOCK.lock();
        LOCK.unlock();
    }

    private static void holdMonitor(int ms) {
        synchronized (MONITOR) {
            writeReport(ms);
        }
    }

    private static void holdLock(int ms) {
        LOCK.lock();
        try {
            writeReport(ms);
        } finally {
            LOCK.unlock();
        }
    }

    private static void holdMonitorWantLock() {
        synchronized (MONITOR) {
            begun.countDown();
            lock();
        }
    }

    private static void holdLockWantLast() {
        LOCK.lock();
        try {
            begun.countDown();
            synchronized (LAST) {
                LAST.hashCode();
            }
        } finally {
            LOCK.unlock();
        }
    }

    private static void holdLast(int ms) {
        synchronized (LAST) {
            writeReport(ms);
        }
    }

    /** What the owner does with the lock in its hands. */
    private static void writeReport(int ms) {
        begun.countDown();
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static volatile CountDownLatch begun;

    private static Thread owner(String name, Runnable holding) throws InterruptedException {
        begun = new CountDownLatch(1);
        Thread thread = new Thread(holding, name);
        thread.start();
        begun.await();
        return thread;
    }
}
