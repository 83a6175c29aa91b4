package dev.holdup.it.app.latency;

import java.util.concurrent.CountDownLatch;

/** Has the loop found and the code compiled before anything is measured. */
final class WarmUpTask extends Stamped {
    WarmUpTask(long workNanos, boolean blocks, CountDownLatch done) {
        super(workNanos, blocks, done);
    }
}
