package dev.holdup.benchmarks.tasks;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Many small tasks that are given together, so that what waking a thread costs is shared by all. */
final class Batch {
    static final int SIZE = 1_000;

    private final Runnable[] tasks = new Runnable[SIZE];
    private final Executor executor;
    private final Semaphore open = new Semaphore(0);
    private final Semaphore done = new Semaphore(0);
    private final Runnable gate = open::acquireUninterruptibly;
    private final Runnable giver = this::giveAll;
    long ran;

    Batch(Executor executor) {
        this.executor = executor;
        for (int i = 0; i < SIZE - 1; i++) {
            tasks[i] = new Small();
        }
        tasks[SIZE - 1] = done::release;
    }

    /** From this thread, all before the first one runs. */
    void fromOutside() {
        executor.execute(gate);
        giveAll();
        open.release();
        done.acquireUninterruptibly();
    }

    /** From a task. */
    void fromInside() {
        executor.execute(giver);
        done.acquireUninterruptibly();
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
