package dev.holdup.analysis.model;

/**
 * One second of a loop ({@code holdup.LoopStats}). Times in ns, -1 and null where unknown; histograms are base64 of
 * HdrHistogram's encoding.
 */
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
        String serviceTime,
        String queueDelay,
        Waited waited) {

    /**
     * Waiting of what started: all of it, the part that passed in the loop's own poll, and the part charged to no run;
     * beyond it an estimate of what ready keys waited before the poll that found them.
     */
    public record Waited(long nanos, long wakingNanos, long unattributedNanos, long estimatedNanos) {}

    LoopStats on(Loop other) {
        return new LoopStats(
                other,
                atNanos,
                iterations,
                tasks,
                idleNanos,
                busyNanos,
                wakeUps,
                maxBacklog,
                lag,
                serviceTime,
                queueDelay,
                waited);
    }
}
