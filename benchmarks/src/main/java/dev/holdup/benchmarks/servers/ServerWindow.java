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
    public double requestsASecond() {
        return requests / seconds;
    }

    public double cpuMicrosARequest() {
        return cpuSeconds * 1e6 / requests;
    }
}
