package dev.holdup.it;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * How long the machine kept a thread from running that had nothing to do, seen from outside of what is tested.
 *
 * <p>On a machine that others keep busy a healthy loop is held up, and says so; then health cannot be shown.
 */
final class Hiccups implements AutoCloseable {
    private static final long CALM_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    private final Thread thread = new Thread(this::measure, "hiccups");
    private volatile long worstNanos;

    Hiccups() {
        thread.setDaemon(true);
        thread.start();
    }

    boolean none() {
        return worstNanos < CALM_NANOS;
    }

    /** Ends the test as skipped, with the reason, unless the machine was calm. */
    void assumeNone() {
        Assumptions.assumeTrue(
                none(),
                () -> "the machine held up an idle thread for " + TimeUnit.NANOSECONDS.toMillis(worstNanos)
                        + " ms, so health cannot be shown");
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void measure() {
        try {
            while (true) {
                long before = System.nanoTime();
                TimeUnit.MILLISECONDS.sleep(1);
                worstNanos = Math.max(worstNanos, System.nanoTime() - before);
            }
        } catch (InterruptedException over) {
            // the measurement is over
        }
    }
}
