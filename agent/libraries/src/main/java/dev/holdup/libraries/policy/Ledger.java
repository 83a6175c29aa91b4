package dev.holdup.libraries.policy;

import java.util.concurrent.locks.LockSupport;

/** Blocks by a method that its service marks. */
final class Ledger {
    private Ledger() {}

    static void post(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis * 1_000_000; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
