package dev.holdup.libraries;

/**
 * An application on somebody's loop. It calls a method {@code held}, which sleeps, on the loop, and a method
 * {@code offloaded}, which sleeps as long, where the library would have it done.
 */
interface Library {
    /** A few times to warm up, {@code millis} 0, then in earnest. */
    void play(long millis) throws Exception;

    void stop() throws Exception;
}
