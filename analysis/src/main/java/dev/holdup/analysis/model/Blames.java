package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the edges of each chain together. */
final class Blames {
    /** Edges of one chain are written at once; ids begin again with each run of a JVM. */
    private static final long AT_ONCE = 1_000_000_000L;

    private record Told(long chain, long order, long loop, long atNanos, long stack, Blame.Edge edge) {}

    private final List<Told> edges = new ArrayList<>();

    void add(RecordedEvent event) {
        Blame.Edge edge = new Blame.Edge(
                Texts.thread(event, Fields.WAITER_NAME, Fields.WAITER),
                Texts.of(event, Fields.LOCK),
                Texts.flag(event, Fields.MONITOR),
                Texts.thread(event, Fields.OWNER_NAME, Fields.OWNER),
                Texts.of(event, Fields.OWNER_STATE),
                event.number(Fields.HELD, 0),
                List.of());
        edges.add(new Told(
                event.number(Fields.CHAIN, -1),
                event.number(Fields.ORDER, -1),
                event.number(Fields.LOOP, -1),
                event.startNanos(),
                event.number(Fields.STACK, 0),
                edge));
    }

    /** By time; of a chain whose beginning is lost nothing. */
    List<Blame> build(EventLoops loops, WrittenStacks stacks) {
        edges.sort(Comparator.comparingLong(Told::chain)
                .thenComparingLong(Told::atNanos)
                .thenComparingLong(Told::order));
        List<List<Told>> chains = new ArrayList<>();
        for (Told told : edges) {
            List<Told> last = chains.isEmpty() ? null : chains.get(chains.size() - 1);
            if (told.order() == 0) {
                chains.add(new ArrayList<>(List.of(told)));
            } else if (last != null && follows(told, last.get(last.size() - 1))) {
                last.add(told);
            }
        }
        return chains.stream()
                .map(chain -> blame(chain, loops, stacks))
                .sorted(Comparator.comparingLong(Blame::startNanos))
                .toList();
    }

    private static boolean follows(Told told, Told before) {
        return told.chain() == before.chain()
                && told.order() == before.order() + 1
                && told.atNanos() - before.atNanos() < AT_ONCE;
    }

    private static Blame blame(List<Told> chain, EventLoops loops, WrittenStacks stacks) {
        Told first = chain.get(0);
        return new Blame(
                loops.find(first.loop(), first.atNanos()),
                first.atNanos(),
                chain.stream()
                        .map(told -> with(told.edge(), stacks.find(told.stack(), told.atNanos())))
                        .toList());
    }

    private static Blame.Edge with(Blame.Edge edge, List<Frame> stack) {
        return new Blame.Edge(
                edge.waiter(), edge.lock(), edge.monitor(), edge.owner(), edge.ownerState(), edge.heldNanos(), stack);
    }
}
