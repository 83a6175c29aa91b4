package dev.holdup.benchmarks.attach;

import java.util.concurrent.locks.LockSupport;

/** Wakes each millisecond and notes by how much it was late: what every thread of the JVM would have felt. Units: ns. */
final class Ticker {
    private static final long TICK_NANOS = 1_000_000;

    private volatile long worstNanos;

    void start() {
        Thread thread = new Thread(this::tick, "ticker");
        thread.setDaemon(true);
        thread.start();
    }

    /** @return the longest since it was last asked; a tick that is under way may fall on either side */
    long takeWorstNanos() {
        long worst = worstNanos;
        worstNanos = 0;
        return worst;
    }

    private void tick() {
        long last = System.nanoTime();
        while (true) {
            LockSupport.parkNanos(TICK_NANOS);
            long now = System.nanoTime();
            worstNanos = Math.max(worstNanos, now - last - TICK_NANOS);
            last = now;
        }
    }
}
