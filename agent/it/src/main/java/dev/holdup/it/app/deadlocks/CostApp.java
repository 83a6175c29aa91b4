package dev.holdup.it.app.deadlocks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;

/** What looks for deadlocks cost: {@code threads|virtual|queued SECONDS}; prints the processor time of the scanner's thread. */
public final class CostApp {
    private CostApp() {}

    public static void main(String[] args) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        switch (args[0]) {
            case "threads" -> threads(over);
            case "virtual" -> virtual(over);
            case "queued" -> queued(over);
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.println("ready");
        long seconds = Long.parseLong(args[1]);
        Thread.sleep(5_000); // what is only done once, and not yet compiled
        long before = scannerNanos();
        Thread.sleep(seconds * 1_000);
        long spent = scannerNanos() - before;
        System.out.println("spent " + spent / 1_000 + " us in " + seconds + " s");
    }

    /** 800 idle workers, 100 that wait for a lock, 50 that wait for each other's futures, 50 that sleep. */
    private static void threads(CountDownLatch over) throws InterruptedException {
        ExecutorService idle = Actors.pool("idle", 800);
        CountDownLatch started = new CountDownLatch(800);
        for (int i = 0; i < 800; i++) {
            idle.execute(started::countDown);
        }
        started.await();
        ReentrantLock lock = new ReentrantLock();
        CountDownLatch locked = new CountDownLatch(1);
        Actors.platform("holds", () -> {
            lock.lock();
            locked.countDown();
            over.await();
        });
        locked.await();
        ExecutorService works = Actors.pool("works", 25);
        for (int i = 0; i < 100; i++) {
            Actors.platform("wants-" + i, lock::lock);
        }
        for (int i = 0; i < 25; i++) {
            Actors.platform("asks-" + i, () -> works.submit(() -> {
                        over.await();
                        return 1;
                    })
                    .get());
        }
        for (int i = 0; i < 50; i++) {
            Actors.platform("sleeps-" + i, () -> Thread.sleep(600_000));
        }
    }

    private static void virtual(CountDownLatch over) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(100_000);
        for (int i = 0; i < 100_000; i++) {
            Actors.virtual("v-" + i, () -> {
                started.countDown();
                over.await();
            });
        }
        started.await();
    }

    /** All workers wait, and none of the queued tasks is what they wait for: the dearest case. */
    private static void queued(CountDownLatch over) {
        ExecutorService pool = Actors.pool("full", 2);
        for (int i = 0; i < 100_000; i++) {
            pool.submit(() -> {
                over.await();
                return null;
            });
        }
    }

    private static long scannerNanos() {
        ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
        for (ThreadInfo info : jvm.getThreadInfo(jvm.getAllThreadIds())) {
            if (info != null && info.getThreadName().equals("holdup-deadlocks")) {
                return jvm.getThreadCpuTime(info.getThreadId());
            }
        }
        throw new IllegalStateException("the agent looks for nothing");
    }
}
