package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects deadlocks and their edges, in any order. */
final class Waits {
    /** Edges are written right after their deadlock; another JVM's of the same number are not. */
    private static final long TOGETHER_NANOS = 2_000_000_000;

    private record Edge(long deadlock, long atNanos, SeenDeadlock.Wait step) {}

    private final List<SeenDeadlock> deadlocks = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<SeenLint> lints = new ArrayList<>();

    void deadlock(RecordedEvent event) {
        deadlocks.add(new SeenDeadlock(
                event.number(Fields.ID, -1), event.startNanos(), Texts.of(event, Fields.KIND), List.of()));
    }

    void edge(RecordedEvent event) {
        SeenDeadlock.Wait wait = new SeenDeadlock.Wait(
                (int) event.number(Fields.ORDER, 0),
                Texts.of(event, Fields.WAITER),
                Texts.of(event, Fields.WAITS_FOR),
                Texts.of(event, Fields.HELD_BY),
                stack(event));
        edges.add(new Edge(event.number(Fields.DEADLOCK_ID, -1), event.startNanos(), wait));
    }

    void lint(RecordedEvent event) {
        lints.add(new SeenLint(
                event.startNanos(),
                Texts.of(event, Fields.KIND),
                Texts.of(event, Fields.SUBJECT),
                Texts.of(event, Fields.SENTENCE),
                stack(event)));
    }

    /** By time; one that is in two recordings counts once. */
    List<SeenDeadlock> deadlocks() {
        return deadlocks.stream()
                .map(this::withWaits)
                .distinct()
                .sorted(Comparator.comparingLong(SeenDeadlock::atNanos))
                .toList();
    }

    List<SeenLint> lints() {
        return lints.stream()
                .distinct()
                .sorted(Comparator.comparingLong(SeenLint::atNanos))
                .toList();
    }

    private SeenDeadlock withWaits(SeenDeadlock deadlock) {
        List<SeenDeadlock.Wait> waits = edges.stream()
                .filter(edge -> edge.deadlock == deadlock.id()
                        && edge.atNanos - deadlock.atNanos() >= 0
                        && edge.atNanos - deadlock.atNanos() < TOGETHER_NANOS)
                .map(Edge::step)
                .distinct()
                .sorted(Comparator.comparingInt(SeenDeadlock.Wait::order))
                .toList();
        return new SeenDeadlock(deadlock.id(), deadlock.atNanos(), deadlock.kind(), waits);
    }

    private static List<Frame> stack(RecordedEvent event) {
        String frames = event.text(Fields.FRAMES);
        return frames == null ? List.of() : Frame.stack(frames);
    }
}
