package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stacks that are written once a chunk ({@code holdup.Stack}) and told by id. */
final class WrittenStacks {
    private record Written(long atNanos, List<Frame> frames) {}

    private final Map<Long, List<Written>> stacks = new HashMap<>();
    private final ParsedFrames parsed = new ParsedFrames();

    void add(RecordedEvent event) {
        String frames = Texts.of(event, Fields.FRAMES);
        if (frames != null) {
            stacks.computeIfAbsent(event.number(Fields.ID, -1), id -> new ArrayList<>())
                    .add(new Written(event.startNanos(), parsed.stack(frames)));
        }
    }

    // Ids begin again with each run of a JVM, so of several stacks with one id the nearest in time is meant.
    List<Frame> find(long id, long atNanos) {
        return stacks.getOrDefault(id, List.of()).stream()
                .min(Comparator.comparingLong(written -> Math.abs(written.atNanos() - atNanos)))
                .map(Written::frames)
                .orElse(List.of());
    }
}
