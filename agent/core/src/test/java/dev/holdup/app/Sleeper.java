package dev.holdup.app;

/** Sleeps and waits, 1 ms each. */
public final class Sleeper {
    private Sleeper() {}

    public static void rest() throws InterruptedException {
        Thread.sleep(1);
        Thread.sleep(1, 1);
        Object monitor = new Object();
        synchronized (monitor) {
            monitor.wait(1);
            monitor.wait(1, 0);
        }
    }
}
