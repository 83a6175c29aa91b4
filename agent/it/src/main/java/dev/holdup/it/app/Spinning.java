package dev.holdup.it.app;

import java.util.concurrent.TimeUnit;

/** A handler whose time goes to a method far below its entry. */
final class Spinning {
    private static long sink;

    private Spinning() {}

    static void handle(long ms) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
        while (System.nanoTime() - end < 0) {
            sink += hot(2_000);
        }
    }

    private static long hot(int rounds) {
        long sum = sink;
        for (int i = 0; i < rounds; i++) {
            sum = sum * 31 + Long.numberOfTrailingZeros(sum | i);
        }
        return sum;
    }
}
