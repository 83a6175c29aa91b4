package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives samples their stacks, which are written once per chunk and told by id. */
final class LoopSamples {
    private record Sample(LoopSample sample, long stack) {}

    private record Written(long atNanos, List<Frame> frames) {}

    private final List<Sample> samples = new ArrayList<>();
    private final Map<Long, List<Written>> stacks = new HashMap<>();
    private final Map<String, List<Frame>> parsed = new HashMap<>();

    void add(RecordedEvent event) {
        LoopSample sample = new LoopSample(
                event.startNanos(),
                event.number(Fields.LOOP, -1),
                Texts.of(event, Fields.THREAD_STATE),
                (int) event.number(Fields.BACKLOG, -1),
                event.number(Fields.WEIGHT, 0),
                List.of());
        samples.add(new Sample(sample, event.number(Fields.STACK, -1)));
    }

    void addStack(RecordedEvent event) {
        String frames = Texts.of(event, Fields.FRAMES);
        if (frames != null) {
            stacks.computeIfAbsent(event.number(Fields.ID, -1), id -> new ArrayList<>())
                    .add(new Written(event.startNanos(), parsed.computeIfAbsent(frames, Frame::stack)));
        }
    }

    /** By time. */
    List<LoopSample> build(EventLoops loops) {
        return samples.stream()
                .filter(one ->
                        !loops.isControl(one.sample().loop(), one.sample().timeNanos()))
                .map(one -> with(one.sample(), stack(one.stack(), one.sample().timeNanos())))
                .sorted(Comparator.comparingLong(LoopSample::timeNanos))
                .toList();
    }

    // Ids begin again with each run of a JVM, so of several stacks with one id the nearest in time is meant.
    private List<Frame> stack(long id, long atNanos) {
        return stacks.getOrDefault(id, List.of()).stream()
                .min(Comparator.comparingLong(written -> Math.abs(written.atNanos() - atNanos)))
                .map(Written::frames)
                .orElse(List.of());
    }

    private static LoopSample with(LoopSample sample, List<Frame> frames) {
        return new LoopSample(
                sample.timeNanos(),
                sample.loop(),
                sample.threadState(),
                sample.backlog(),
                sample.weightNanos(),
                frames);
    }
}
