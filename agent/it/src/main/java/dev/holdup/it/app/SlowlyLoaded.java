package dev.holdup.it.app;

/** Its loader takes its time. */
final class SlowlyLoaded {
    private SlowlyLoaded() {}
}
