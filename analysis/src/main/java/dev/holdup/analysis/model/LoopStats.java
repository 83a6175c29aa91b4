package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;

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
        long runQueueNanos,
        long wakeUps,
        long maxBacklog,
        String lag,
        String serviceTime,
        String queueDelay,
        Waited waited) {

    /** On no loop yet. */
    static LoopStats of(RecordedEvent event) {
        return new LoopStats(
                null,
                event.startNanos(),
                event.number(Fields.ITERATIONS, -1),
                event.number(Fields.TASKS, -1),
                event.number(Fields.IDLE, -1),
                event.number(Fields.BUSY, -1),
                Amounts.known(event, Fields.RUN_QUEUE),
                event.number(Fields.WAKE_UPS, -1),
                event.number(Fields.MAX_BACKLOG, -1),
                Texts.of(event, Fields.LAG),
                Texts.of(event, Fields.SERVICE_TIME),
                Texts.of(event, Fields.QUEUE_DELAY),
                new LoopStats.Waited(
                        Amounts.known(event, Fields.WAITED),
                        Amounts.known(event, Fields.WAKING),
                        event.number(Fields.UNATTRIBUTED, -1),
                        Amounts.known(event, Fields.ESTIMATED_DELAY)));
    }

    /**
     * Waiting of what started: all of it, the part that passed in the loop's own poll, and the part charged to no run;
     * beyond it an estimate of what ready keys waited before the poll that found them. The third is below 0 where runs
     * were charged for tasks that never started.
     */
    public record Waited(long nanos, long wakingNanos, long unattributedNanos, long estimatedNanos) {
        /** Whether the agent that wrote this told waiting at all. */
        public boolean known() {
            return nanos >= 0;
        }
    }

    LoopStats on(Loop other) {
        return new LoopStats(
                other,
                atNanos,
                iterations,
                tasks,
                idleNanos,
                busyNanos,
                runQueueNanos,
                wakeUps,
                maxBacklog,
                lag,
                serviceTime,
                queueDelay,
                waited);
    }
}
