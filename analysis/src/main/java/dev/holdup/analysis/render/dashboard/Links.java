package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.model.Blame;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.model.SpanIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What waited, and what it waited behind, by the numbers of slices. A recording tells groups of waiters and not each task,
 * and of locks who held them at some instants.
 */
final class Links {
    private static final int MOST = 200_000;

    record Columns(List<String> kinds, int count, String from, String to, String kind, long leftOut) {}

    private enum Kind {
        WAITED_BEHIND,
        HELD_BY
    }

    /** A slice that holds its loop, and its number. */
    private record Holder(int number, Slice slice) implements Span {
        @Override
        public long startNanos() {
            return slice.startNanos();
        }

        @Override
        public long durationNanos() {
            return slice.durationNanos();
        }
    }

    private final Ints from = new Ints();
    private final Ints to = new Ints();
    private final Ints kinds = new Ints();
    private final Map<String, SpanIndex<Holder>> holders = new HashMap<>();
    private long leftOut;

    private Links() {}

    static Columns of(List<Lanes.Open> lanes, List<Blame> blames) {
        Links links = new Links();
        links.index(lanes);
        links.waiters(lanes);
        blames.forEach(links::owner);
        return new Columns(
                List.of("waited-behind", "held-by"),
                links.from.size(),
                links.from.encoded(),
                links.to.encoded(),
                links.kinds.encoded(),
                links.leftOut);
    }

    private void index(List<Lanes.Open> lanes) {
        int number = 0;
        for (Lanes.Open lane : lanes) {
            List<Holder> own = new ArrayList<>();
            for (Map.Entry<RowKind, List<Slice>> row : lane.rows().entrySet()) {
                for (Slice slice : row.getValue()) {
                    if (row.getKey().holds()) {
                        own.add(new Holder(number, slice));
                    }
                    number++;
                }
            }
            holders.put(lane.name(), new SpanIndex<>(own));
        }
    }

    private void waiters(List<Lanes.Open> lanes) {
        int number = 0;
        for (Lanes.Open lane : lanes) {
            for (Map.Entry<RowKind, List<Slice>> row : lane.rows().entrySet()) {
                for (Slice slice : row.getValue()) {
                    if (row.getKey() == RowKind.WAITERS) {
                        behind(number, slice, lane.name());
                    }
                    number++;
                }
            }
        }
    }

    private void behind(int number, Slice waiters, String loop) {
        holders.get(loop).meeting(waiters).stream()
                .sorted(Comparator.comparingLong((Holder one) -> one.overlap(waiters))
                        .reversed())
                .forEach(one -> add(number, one.number(), Kind.WAITED_BEHIND));
    }

    /** The shortest slices that hold the instant: the call that waited, and what the owner did. */
    private void owner(Blame blame) {
        Holder waiting = at(blame.loop().name(), blame);
        Holder owning = at(blame.first().owner(), blame);
        if (waiting != null && owning != null) {
            add(waiting.number(), owning.number(), Kind.HELD_BY);
        }
    }

    private Holder at(String loop, Span instant) {
        SpanIndex<Holder> index = holders.get(loop);
        return index == null
                ? null
                : index.meeting(instant).stream()
                        .min(Comparator.comparingLong(Holder::durationNanos))
                        .orElse(null);
    }

    private void add(int waiting, int behind, Kind kind) {
        if (from.size() == MOST) {
            leftOut++;
            return;
        }
        from.add(waiting);
        to.add(behind);
        kinds.add(kind.ordinal());
    }
}
