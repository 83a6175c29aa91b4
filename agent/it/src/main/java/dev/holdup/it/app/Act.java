package dev.holdup.it.app;

/** What is done on the loop: one call. */
@FunctionalInterface
public interface Act {
    void run() throws Exception;
}
