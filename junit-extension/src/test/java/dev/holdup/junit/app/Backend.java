package dev.holdup.junit.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What handlers call: each takes as long as it is told. */
final class Backend {
    private static volatile long sink;

    private Backend() {}

    static void query(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void compute(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            sink += Long.hashCode(end);
        }
    }

    static void queryAndFail(long millis) {
        query(millis);
        throw new IllegalStateException("nobody sees this");
    }
}
