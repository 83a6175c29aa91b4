package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the opened, the closed and the sampled of each stall together. */
final class Stalls {
    private static final long SECOND = 1_000_000_000L;

    private record Taken(long atNanos, StallSample sample) {}

    private final List<Stall> opened = new ArrayList<>();
    private final List<Stall> closed = new ArrayList<>();
    private final Map<Long, List<Taken>> samples = new HashMap<>();
    private final ParsedFrames parsed = new ParsedFrames();

    private final List<Function<EventLoops, Stall>> pending = new ArrayList<>();

    void add(RecordedEvent event) {
        boolean open = "opened".equals(Texts.of(event, Fields.PHASE));
        Stall stall = new Stall(
                event.number(Fields.ID, -1),
                null,
                "iteration".equals(Texts.of(event, Fields.SCOPE)),
                open ? openedAt(event) : event.startNanos(),
                open ? 0 : event.durationNanos(),
                open,
                Texts.of(event, Fields.CAUSE),
                new Stall.Shares(
                        known(event, Fields.CPU),
                        known(event, Fields.RUN_QUEUE),
                        known(event, Fields.THROTTLED),
                        -1,
                        known(event, Fields.LOCK),
                        known(event, Fields.WAIT)),
                known(event, Fields.WATCHED),
                known(event, Fields.LATE),
                Texts.of(event, Fields.TASK_CLASS),
                Waiting.of(event),
                Texts.thread(event, Fields.OWNER_NAME, Fields.OWNER),
                Texts.of(event, Fields.CLASSES),
                event.number(Fields.RUNS, -1),
                List.of());
        long loop = event.number(Fields.LOOP, -1);
        pending.add(loops -> loops.on(loop, stall.startNanos(), stall::on));
    }

    /** -1 for a missing field, and for JFR's own sign of a missing time span. */
    private static long known(RecordedEvent event, String field) {
        return Math.max(-1, event.number(field, -1));
    }

    // The field is in ms since the epoch; a reader that knows its annotation has turned it into ns already.
    private static long openedAt(RecordedEvent event) {
        long start = event.number(Fields.START, -1);
        return start <= 0 ? event.startNanos() : start < 1_000_000_000_000_000L ? start * 1_000_000 : start;
    }

    void addSample(RecordedEvent event) {
        String frames = Texts.of(event, Fields.FRAMES);
        List<Frame> stack = frames == null ? List.of() : parsed.stack(frames);
        long offset = event.number(Fields.OFFSET, 0);
        long stall = event.number(Fields.STALL_ID, -1);
        samples.computeIfAbsent(stall, id -> new ArrayList<>())
                .add(new Taken(
                        event.startNanos(),
                        new StallSample(
                                offset,
                                Texts.of(event, Fields.THREAD_STATE),
                                Texts.of(event, Fields.OS_STATE),
                                stack)));
    }

    /** Stalls by start, each with its samples. */
    List<Stall> build(EventLoops loops, long endNanos) {
        pending.stream()
                .map(stall -> stall.apply(loops))
                .filter(Objects::nonNull)
                .forEach(stall -> (stall.unfinished() ? opened : closed).add(stall));
        pending.clear();
        Map<Long, List<Stall>> closedById = closed.stream().collect(Collectors.groupingBy(Stall::id));
        List<Stall> all = new ArrayList<>(closed);
        for (Stall stall : opened) {
            if (closedById.getOrDefault(stall.id(), List.of()).stream().noneMatch(other -> sameStall(stall, other))) {
                all.add(stall.lasting(Math.max(0, nextSign(stall, endNanos) - stall.startNanos())));
            }
        }
        all.sort(Comparator.comparingLong(Stall::startNanos));
        return all.stream().map(this::withSamples).toList();
    }

    // Ids begin again with each run of a JVM, so the time must fit as well.
    private static boolean sameStall(Stall opened, Stall closed) {
        return Math.abs(opened.startNanos() - closed.startNanos()) < SECOND;
    }

    private long nextSign(Stall open, long endNanos) {
        return closed.stream()
                .filter(other -> other.loop().equals(open.loop()) && other.startNanos() > open.startNanos())
                .mapToLong(Stall::startNanos)
                .min()
                .orElse(endNanos);
    }

    private Stall withSamples(Stall stall) {
        return stall.with(samples.getOrDefault(stall.id(), List.of()).stream()
                .filter(taken ->
                        taken.atNanos() >= stall.startNanos() - SECOND && taken.atNanos() <= stall.endNanos() + SECOND)
                .map(Taken::sample)
                .toList());
    }
}
