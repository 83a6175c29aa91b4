package dev.holdup.libraries.policy;

/** Sleeps while it is initialised. */
final class Table {
    static {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Table() {}

    static Object load() {
        return null;
    }
}
