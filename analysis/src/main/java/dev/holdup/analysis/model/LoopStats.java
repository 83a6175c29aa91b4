package dev.holdup.analysis.model;

/** One second of a loop ({@code holdup.LoopStats}). Times in ns; histograms are base64 of HdrHistogram's encoding. */
public record LoopStats(
        Loop loop,
        long atNanos,
        long iterations,
        long tasks,
        long idleNanos,
        long busyNanos,
        long wakeUps,
        long maxBacklog,
        String lag,
        String serviceTime) {

    LoopStats on(Loop other) {
        return new LoopStats(
                other, atNanos, iterations, tasks, idleNanos, busyNanos, wakeUps, maxBacklog, lag, serviceTime);
    }
}
