package dev.holdup.it.app.latency;

import java.util.concurrent.CountDownLatch;

/** Counts from just before it is given to its executor. */
public final class MeasuredTask extends Stamped {
    MeasuredTask(long workNanos, boolean blocks, CountDownLatch done) {
        super(workNanos, blocks, done);
    }
}
