package dev.holdup.libraries.policy;

/** What the test's file of allowances allows for a while. */
final class Metrics {
    private Metrics() {}

    static Object flush(long millis) throws InterruptedException {
        Thread.sleep(millis);
        return null;
    }
}
