package dev.holdup.libraries.policy;

/** Blocks where no hook sees it: only its library's word tells. */
final class Ledger {
    private Ledger() {}

    static void post(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }
}
