package dev.holdup.benchmarks.tasks;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Many small tasks that are given together. Units: ns of CPU time from the first to the last, of the thread that gives
 * them and of the one that runs them: what waking either costs, which depends on how long it slept, lies outside.
 */
final class Batch {
    static final int SIZE = 1_000;

    private final Runnable[] tasks = new Runnable[SIZE];
    private final Executor executor;
    private final Semaphore open = new Semaphore(0);
    private final Semaphore done = new Semaphore(0);
    private final Runnable gate = this::begin;
    private final Runnable giver = this::giveAllFromHere;
    private long beginNanos;
    private long runNanos;
    long ran;

    Batch(Executor executor) {
        this.executor = executor;
        for (int i = 0; i < SIZE - 1; i++) {
            tasks[i] = new Small();
        }
        tasks[SIZE - 1] = this::end;
    }

    /** From this thread, all before the first one runs. */
    long fromOutside() {
        executor.execute(gate);
        long before = BatchTime.now();
        giveAll();
        long given = BatchTime.now() - before;
        open.release();
        done.acquireUninterruptibly();
        return given + runNanos;
    }

    /** From a task. */
    long fromInside() {
        executor.execute(giver);
        done.acquireUninterruptibly();
        return runNanos;
    }

    private void begin() {
        open.acquireUninterruptibly();
        beginNanos = BatchTime.now();
    }

    private void end() {
        runNanos = BatchTime.now() - beginNanos;
        done.release();
    }

    private void giveAllFromHere() {
        beginNanos = BatchTime.now();
        giveAll();
    }

    private void giveAll() {
        for (Runnable task : tasks) {
            executor.execute(task);
        }
    }

    private final class Small implements Runnable {
        @Override
        public void run() {
            ran++;
        }
    }
}
