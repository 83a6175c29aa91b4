package dev.holdup.benchmarks.detach;

import java.util.Map;

/**
 * One window of measuring. Units: by operation, the lower quartile of the window's slices, ns of the thread's CPU time an
 * operation.
 */
public record Window(int cycle, State state, Map<String, Double> nanos) {
    /** What the operation without a hook took: the machine's speed at the time. */
    public double control() {
        return nanos.get(Operation.CONTROL.name());
    }

    /** Where the JVM is with regard to the agent. */
    public enum State {
        NEVER,
        ATTACHED,
        DETACHED
    }
}
