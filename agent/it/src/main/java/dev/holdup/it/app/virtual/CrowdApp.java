package dev.holdup.it.app.virtual;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@code THREADS SECONDS}: so many virtual threads that sleep, hand things over, lock, enter monitors and yield, until the
 * time is over. Prints what they did and what the process used; run with and without the agent to compare.
 */
public final class CrowdApp {
    private static final LongAdder DONE = new LongAdder();
    private static final ReentrantLock[] LOCKS = new ReentrantLock[64];
    private static final SynchronousQueue<Integer> HANDS = new SynchronousQueue<>();
    private static volatile boolean over;

    private CrowdApp() {}

    public static void main(String[] args) throws InterruptedException {
        int threads = Integer.parseInt(args[0]);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[1]));
        for (int i = 0; i < LOCKS.length; i++) {
            LOCKS[i] = new ReentrantLock();
        }
        CountDownLatch gone = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            int kind = i % 5;
            Virtual.start("crowd-" + kind(kind) + "-" + i, () -> {
                while (!over) {
                    act(kind);
                    DONE.increment();
                }
                gone.countDown();
            });
        }
        while (System.nanoTime() - end < 0) {
            Thread.sleep(100);
        }
        over = true;
        boolean all = allGo(gone);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "%s, %d acts, %.1f s of processor, %d MB%n",
                all ? "all gone" : gone.getCount() + " HANG",
                DONE.sum(),
                cpuNanos() / 1e9,
                runtime.totalMemory() - runtime.freeMemory() >> 20);
        System.exit(all ? 0 : 1);
    }

    /** Whether they do; on a host without a processor to spare that takes long, and it is a hang only if none goes. */
    private static boolean allGo(CountDownLatch gone) throws InterruptedException {
        long left = gone.getCount();
        while (!gone.await(30, TimeUnit.SECONDS)) {
            if (gone.getCount() == left) {
                return false;
            }
            left = gone.getCount();
        }
        return true;
    }

    private static void act(int kind) throws InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        switch (kind) {
            case 0 -> Thread.yield();
            case 1 -> HANDS.offer(kind, 500, TimeUnit.MILLISECONDS);
            case 2 -> HANDS.poll(500, TimeUnit.MILLISECONDS);
            case 3 -> {
                ReentrantLock lock = LOCKS[random.nextInt(LOCKS.length)];
                lock.lock();
                try {
                    Thread.yield();
                } finally {
                    lock.unlock();
                }
            }
            default -> {
                synchronized (LOCKS[random.nextInt(LOCKS.length)]) {
                    Thread.onSpinWait();
                }
            }
        }
        Thread.sleep(500 + random.nextInt(3_000));
    }

    private static String kind(int kind) {
        return new String[] {"yields", "offers", "polls", "locks", "enters"}[kind];
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
