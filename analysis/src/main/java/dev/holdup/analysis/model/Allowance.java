package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;

/** Calls under a frame may hold a loop for up to a budget, in ns ({@code holdup.Allowance}). */
public record Allowance(String frame, long budgetNanos, String reason, String source) {
    /** However long. */
    public static final long ANY = Long.MAX_VALUE;

    static Allowance of(RecordedEvent event) {
        long budget = event.number(Fields.BUDGET, Long.MIN_VALUE);
        return new Allowance(
                Texts.of(event, Fields.FRAME),
                budget < 0 ? ANY : budget,
                Texts.of(event, Fields.REASON),
                Texts.of(event, Fields.SOURCE));
    }
}
