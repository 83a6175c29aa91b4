package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;
import java.util.List;

/**
 * A block that the agent planted on a scratch loop of its own ({@code holdup.Control}), and whether its hooks saw it.
 *
 * @param lengthNanos how long it was meant to be; on a starved host the event is longer
 */
public record Control(long startNanos, long durationNanos, long lengthNanos, boolean found) implements Span {
    private static final double SEEN = 0.9;

    static Control of(RecordedEvent event) {
        long length = event.number(Fields.LENGTH, -1);
        return new Control(
                event.startNanos(), event.durationNanos(), length > 0 ? length : event.durationNanos(), false);
    }

    Control among(List<BlockingCall> callsOnScratchLoops) {
        long seen = callsOnScratchLoops.stream().mapToLong(this::overlap).sum();
        return new Control(startNanos, durationNanos, lengthNanos, seen >= SEEN * lengthNanos);
    }
}
