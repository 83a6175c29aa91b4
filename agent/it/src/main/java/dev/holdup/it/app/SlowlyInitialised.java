package dev.holdup.it.app;

/** Its initialiser sleeps. */
final class SlowlyInitialised {
    static {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SlowlyInitialised() {}
}
