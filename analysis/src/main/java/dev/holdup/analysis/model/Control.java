package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import java.util.List;

/** A block that the agent planted on a scratch loop of its own ({@code holdup.Control}), and whether its hooks saw it. */
public record Control(long startNanos, long durationNanos, boolean found) implements Span {
    private static final double SEEN = 0.9;

    /** The event with a length; those at the start of a chunk have none and plant nothing. */
    static Control of(RecordedEvent event) {
        return new Control(event.startNanos(), event.durationNanos(), false);
    }

    Control among(List<BlockingCall> callsOnScratchLoops) {
        boolean seen = callsOnScratchLoops.stream().mapToLong(this::overlap).sum() >= SEEN * durationNanos;
        return new Control(startNanos, durationNanos, seen);
    }
}
