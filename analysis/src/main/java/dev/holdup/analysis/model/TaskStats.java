package dev.holdup.analysis.model;

/**
 * Ten seconds of one class of tasks on a loop or pool ({@code holdup.TaskStats}). Times in ns, -1 and null where unknown;
 * histograms are base64 of HdrHistogram's encoding. {@code taskClass} is null for what the loop does between its tasks.
 */
public record TaskStats(
        Loop loop,
        long atNanos,
        String taskClass,
        long count,
        String queueDelay,
        String serviceTime,
        long waitedNanos,
        long inflictedNanos,
        long estimatedNanos,
        Frame submitSite,
        long maxQueueDelayNanos,
        long maxServiceTimeNanos,
        long aboveRange) {

    TaskStats on(Loop other) {
        return new TaskStats(
                other,
                atNanos,
                taskClass,
                count,
                queueDelay,
                serviceTime,
                waitedNanos,
                inflictedNanos,
                estimatedNanos,
                submitSite,
                maxQueueDelayNanos,
                maxServiceTimeNanos,
                aboveRange);
    }
}
