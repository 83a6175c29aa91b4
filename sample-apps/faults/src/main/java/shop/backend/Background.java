package shop.backend;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The other side of each fault: a daemon thread with a name worth reading in a report. */
final class Background {
    private Background() {}

    static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    static Thread after(Duration delay, String name, Runnable task) {
        return start(name, () -> {
            pause(delay);
            task.run();
        });
    }

    static void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Waits, bounded by a second, without blocking in any way that a report would name. */
    static void spinUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + 1_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.yield();
        }
    }
}
