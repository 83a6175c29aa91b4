package dev.holdup.it.app.deadlocks;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** What a pair of lock and unlock takes, without contention: run it without an agent, with one, and with its options. */
public final class HoldCostApp {
    private static final int PAIRS = 3_000_000;
    private static final int ROUNDS = 15;

    private HoldCostApp() {}

    public static void main(String[] args) throws Exception {
        Semaphore semaphore = new Semaphore(1);
        StampedLock stamped = new StampedLock();
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        measure("Semaphore.acquire, release", () -> {
            for (int i = 0; i < PAIRS; i++) {
                semaphore.acquireUninterruptibly();
                semaphore.release();
            }
        });
        measure("StampedLock.writeLock, unlockWrite", () -> {
            for (int i = 0; i < PAIRS; i++) {
                stamped.unlockWrite(stamped.writeLock());
            }
        });
        measure("ReadLock.lock, unlock", () -> {
            for (int i = 0; i < PAIRS; i++) {
                lock.readLock().lock();
                lock.readLock().unlock();
            }
        });
        measure("CompletableFuture, thenApply, complete", () -> {
            for (int i = 0; i < PAIRS; i++) {
                CompletableFuture<Integer> future = new CompletableFuture<>();
                future.thenApply(x -> x);
                future.complete(i);
            }
        });
    }

    private static void measure(String what, Runnable pairs) {
        double[] nanos = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            pairs.run();
            nanos[round] = (System.nanoTime() - before) / (double) PAIRS;
        }
        Arrays.sort(nanos);
        System.out.printf("%s: %.1f ns, median of %d%n", what, nanos[ROUNDS / 2], ROUNDS);
    }
}
