package dev.holdup.benchmarks.detach;

import java.util.Map;

/**
 * One window of measuring. Units: by operation, the lower quartile of the window's slices, ns of the thread's CPU time an
 * operation.
 */
public record Window(int cycle, State state, Map<String, Double> nanos) {
    /** Where the JVM is with regard to the agent. */
    public enum State {
        NEVER,
        ATTACHED,
        DETACHED
    }
}
