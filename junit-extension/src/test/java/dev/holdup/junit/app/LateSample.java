package dev.holdup.junit.app;

import dev.holdup.junit.NoBlocking;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A test that is over before the call which it caused. */
class LateSample {
    @Test
    @NoBlocking
    void leavesACallUnderWay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        new PlainLoop("late-loop").begin(() -> {
            begun.countDown();
            Backend.query(60);
        });
        begun.await();
        Backend.query(10);
    }
}
