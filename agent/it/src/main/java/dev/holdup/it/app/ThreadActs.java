package dev.holdup.it.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sleeping, waiting, joining, parking. */
final class ThreadActs {
    private ThreadActs() {}

    @Blocking("sleep")
    static Act threadSleep(Stage stage) {
        return () -> Thread.sleep(40);
    }

    @Blocking("sleep")
    static Act threadSleepWithNanos(Stage stage) {
        return () -> Thread.sleep(40, 500_000);
    }

    @Blocking("sleep")
    static Act timeUnitSleep(Stage stage) {
        return () -> TimeUnit.MILLISECONDS.sleep(40);
    }

    @Blocking("park")
    static Act parkNanosPlain(Stage stage) {
        return () -> LockSupport.parkNanos(40_000_000);
    }

    @Blocking("park")
    static Act parkNanosWithBlocker(Stage stage) {
        return () -> LockSupport.parkNanos(stage, 40_000_000);
    }

    @Blocking("park")
    static Act parkUntilDeadline(Stage stage) {
        return () -> LockSupport.parkUntil(System.currentTimeMillis() + 40);
    }

    @Blocking("park")
    static Act parkUnparked(Stage stage) {
        Thread[] loop = new Thread[1];
        stage.after(() -> LockSupport.unpark(loop[0]));
        return () -> {
            loop[0] = Thread.currentThread();
            LockSupport.park(stage);
        };
    }

    @Blocking("monitor-wait")
    static Act objectWaitNotified(Stage stage) {
        Object monitor = new Object();
        stage.after(() -> {
            synchronized (monitor) {
                monitor.notifyAll();
            }
        });
        return () -> {
            synchronized (monitor) {
                monitor.wait();
            }
        };
    }

    @Blocking("monitor-wait")
    static Act objectWaitTimed(Stage stage) {
        Object monitor = new Object();
        return () -> {
            synchronized (monitor) {
                monitor.wait(40);
            }
        };
    }

    @Blocking("monitor-wait")
    static Act threadJoinEndless(Stage stage) {
        Thread other = sleeper();
        return () -> {
            other.start();
            other.join();
        };
    }

    @Blocking("monitor-wait")
    static Act threadJoinTimed(Stage stage) {
        Thread other = sleeper();
        return () -> {
            other.start();
            other.join(2_000);
        };
    }

    private static Thread sleeper() {
        return new Thread(() -> LockSupport.parkNanos(40_000_000), "joined");
    }
}
