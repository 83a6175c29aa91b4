package dev.holdup.analysis.model;

/**
 * The agent's account of itself, summed since it started; -1 where nothing can tell; {@code untold} are shares of stalls,
 * {@code looks} such for deadlocks, {@code applied} classes with hooks.
 */
public record AgentHealth(
        long cpuNanos,
        long adviceErrors,
        String errorSites,
        String refused,
        String untold,
        long looks,
        String applied) {
    /** Whether the agent has its hooks in virtual threads. */
    public boolean watchesVirtualThreads() {
        return applied != null && applied.contains("java/lang/VirtualThread");
    }
}
