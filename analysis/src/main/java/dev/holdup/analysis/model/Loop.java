package dev.holdup.analysis.model;

/**
 * An event loop ({@code role} loop), an executor that frameworks offer to block on (worker), a thread pool (pool), or
 * the agent's own scratch loop (control), which is left out of all that is observed. First seen in ns since the epoch.
 */
public record Loop(long id, String name, String framework, String transport, String role, long firstSeenNanos) {
    public static final String EVENT_LOOP = "loop";
    public static final String WORKER = "worker";
    public static final String POOL = "pool";
    public static final String CONTROL = "control";

    public boolean worker() {
        return WORKER.equals(role);
    }

    boolean control() {
        return CONTROL.equals(role);
    }

    public boolean pool() {
        return POOL.equals(role);
    }
}
