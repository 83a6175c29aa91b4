package dev.holdup.benchmarks.hooks;

/** What the dispatcher thinks of the current thread; to be touched only in a JVM that the agent is in. */
final class Hooks {
    private Hooks() {}

    /** @return the simple name of the current thread's loop, empty where it has none */
    static String loop() {
        HoldupDispatcher loop = HoldupDispatcher.current();
        return loop == null ? "" : loop.getClass().getSimpleName();
    }
}
