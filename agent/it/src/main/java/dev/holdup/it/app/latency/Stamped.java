package dev.holdup.it.app.latency;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A task that notes itself when it could have run and when it did. Times by {@code System.nanoTime}. */
abstract class Stamped implements Runnable {
    private final long workNanos;
    private final boolean blocks;
    private final CountDownLatch done;
    private long dueNanos;
    private long startNanos;

    Stamped(long workNanos, boolean blocks, CountDownLatch done) {
        this.workNanos = workNanos;
        this.blocks = blocks;
        this.done = done;
    }

    final void due(long nanos) {
        dueNanos = nanos;
    }

    /** To be asked when the latch has opened. */
    final long delayNanos() {
        return startNanos - dueNanos;
    }

    @Override
    public final void run() {
        startNanos = System.nanoTime();
        if (blocks) {
            LockSupport.parkNanos(workNanos);
        }
        while (System.nanoTime() - startNanos < workNanos) {
            Thread.onSpinWait();
        }
        done.countDown();
    }
}
