package shop.backend;

import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Backs off before a retry by sleeping where it stands. */
final class RetryPolicy implements Fault {
    @Override
    public void strike(Duration hold, Executor loop) throws InterruptedException {
        backOff(hold);
    }

    private static void backOff(Duration delay) throws InterruptedException {
        Thread.sleep(delay.toMillis());
    }
}
