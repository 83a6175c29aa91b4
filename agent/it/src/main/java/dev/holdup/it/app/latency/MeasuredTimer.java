package dev.holdup.it.app.latency;

import java.util.concurrent.CountDownLatch;

/** Counts from the time that it was scheduled for. */
public final class MeasuredTimer extends Stamped {
    MeasuredTimer(long workNanos, boolean blocks, CountDownLatch done) {
        super(workNanos, blocks, done);
    }
}
