package dev.holdup.it.app.latency;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A pool of two threads. */
final class PoolPlace implements Place {
    private static final int THREADS = 2;

    private final ExecutorService pool;
    private final Executor way;

    private PoolPlace(ExecutorService pool, Executor way) {
        this.pool = pool;
        this.way = way;
    }

    static PoolPlace threads() {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        return new PoolPlace(pool, pool);
    }

    static PoolPlace scheduled() {
        ExecutorService pool = Executors.newScheduledThreadPool(THREADS);
        return new PoolPlace(pool, pool);
    }

    static PoolPlace forkJoin() {
        ExecutorService pool = new ForkJoinPool(THREADS);
        return new PoolPlace(pool, pool);
    }

    static PoolPlace futures() {
        ExecutorService pool = new ForkJoinPool(THREADS);
        return new PoolPlace(pool, task -> CompletableFuture.runAsync(task, pool));
    }

    @Override
    public void execute(Runnable task) {
        way.execute(task);
    }

    @Override
    public void schedule(Runnable task, long delayNanos) {
        ((ScheduledExecutorService) pool).schedule(task, delayNanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.SECONDS);
    }
}
