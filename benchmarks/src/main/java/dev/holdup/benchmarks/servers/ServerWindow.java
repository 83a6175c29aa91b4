package dev.holdup.benchmarks.servers;

/**
 * One window of one tool.
 *
 * @param foreign processor time that neither the server nor the load took, as a share of all processors
 * @param stolen what the host took, as a share of all processors
 */
public record ServerWindow(
        int round,
        String tool,
        long requests,
        double seconds,
        double cpuSeconds,
        double p50,
        double p99,
        double foreign,
        double stolen) {
    public static final double MOST_FOREIGN = 0.05;
    public static final double MOST_STOLEN = 0.02;

    /** Whether nobody disturbed it; a rule fixed before anything was measured. */
    public boolean calm() {
        return foreign <= MOST_FOREIGN && stolen <= MOST_STOLEN;
    }

    public double requestsASecond() {
        return requests / seconds;
    }

    public double cpuMicrosARequest() {
        return cpuSeconds * 1e6 / requests;
    }
}
