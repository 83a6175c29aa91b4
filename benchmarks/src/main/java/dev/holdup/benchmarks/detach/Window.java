package dev.holdup.benchmarks.detach;

/** One window of measuring. Units: medians over its slices, ns of the thread's CPU time an operation. */
public record Window(int cycle, State state, double parkNanos, double controlNanos) {
    /** Where the JVM is with regard to the agent. */
    public enum State {
        NEVER,
        ATTACHED,
        DETACHED
    }
}
