package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives samples their stacks. */
final class LoopSamples {
    private record Sample(LoopSample sample, long stack) {}

    private final List<Sample> samples = new ArrayList<>();

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

    /** By time. */
    List<LoopSample> build(EventLoops loops, WrittenStacks stacks) {
        return samples.stream()
                .filter(one ->
                        !loops.isControl(one.sample().loop(), one.sample().timeNanos()))
                .map(one ->
                        with(one.sample(), stacks.find(one.stack(), one.sample().timeNanos())))
                .sorted(Comparator.comparingLong(LoopSample::timeNanos))
                .toList();
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
