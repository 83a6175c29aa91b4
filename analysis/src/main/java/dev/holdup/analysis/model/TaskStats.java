package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;

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

    /** On no loop yet. */
    static TaskStats of(RecordedEvent event) {
        String site = Texts.of(event, Fields.SUBMIT_SITE);
        return new TaskStats(
                null,
                event.startNanos(),
                Texts.of(event, Fields.TASK_CLASS),
                event.number(Fields.COUNT, 0),
                Texts.of(event, Fields.QUEUE_DELAY),
                Texts.of(event, Fields.SERVICE_TIME),
                Amounts.known(event, Fields.WAITED),
                Amounts.known(event, Fields.INFLICTED_DELAY),
                Amounts.known(event, Fields.ESTIMATED_DELAY),
                site == null ? null : Frame.parse(site),
                Amounts.known(event, Fields.MAX_QUEUE_DELAY),
                Amounts.known(event, Fields.MAX_SERVICE_TIME),
                Amounts.known(event, Fields.ABOVE_RANGE));
    }

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
