package dev.holdup.analysis.model;

/**
 * An event loop ({@code role} loop), an executor that frameworks offer to block on (worker), or a thread pool (pool). First
 * seen in ns since the epoch.
 */
public record Loop(long id, String name, String framework, String transport, String role, long firstSeenNanos) {
    public static final String EVENT_LOOP = "loop";
    public static final String WORKER = "worker";
    public static final String POOL = "pool";

    public boolean worker() {
        return WORKER.equals(role);
    }

    public boolean pool() {
        return POOL.equals(role);
    }
}
