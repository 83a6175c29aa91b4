package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.SampledGraph;
import dev.holdup.analysis.flame.SampledStack;
import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.analysis.model.CarrierHold;
import dev.holdup.analysis.model.LongRun;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.Waiters;
import dev.holdup.analysis.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The lines of the timeline: the JVM's pauses, each loop of the report, carriers of virtual threads. Loops of one name
 * share a lane.
 */
final class Lanes {
    /** A lane before it is written. */
    record Open(String name, String kind, Map<RowKind, List<Slice>> rows) {}

    private final List<Open> lanes = new ArrayList<>();
    private final Map<String, Open> byLoop = new LinkedHashMap<>();
    private final Slices slices;

    private Lanes(Slices slices) {
        this.slices = slices;
    }

    static List<Open> of(Evidence evidence, Report report, Slices slices, SampledGraph sampled) {
        Observations seen = evidence.observations();
        Lanes all = new Lanes(slices);
        Open pauses = new Open("pauses", "pauses", new EnumMap<>(RowKind.class));
        all.lanes.add(pauses);
        for (Pause pause : evidence.pauses().all()) {
            add(pauses, RowKind.PAUSES, Slices.of(pause, evidence.stoppedFor(pause)));
        }
        report.loops().forEach(loop -> all.lane(loop.name(), loop.role()));
        all.addAll(RowKind.RUNS, seen.longRuns(), LongRun::loop, slices::of);
        all.addAll(RowKind.CALLS, seen.calls(), BlockingCall::loop, slices::of);
        all.addAll(RowKind.STALLS, evidence.stalls(), Stall::loop, slices::of);
        all.addAll(RowKind.WAITERS, seen.waiters(), Waiters::loop, Slices::of);
        all.addSamples(sampled);
        seen.virtualThreads().holds().forEach(all::addHold);
        all.lanes.forEach(lane -> lane.rows().values().forEach(Lanes::sort));
        return all.lanes;
    }

    private void addHold(CarrierHold hold) {
        String carrier = hold.carrierId() < 0 ? "carriers" : "carrier " + hold.carrierId();
        add(lane(carrier, "carrier"), hold.pinned() ? RowKind.PINS : RowKind.HOGS, slices.of(hold));
    }

    private Open lane(String loop, String role) {
        return byLoop.computeIfAbsent(loop, name -> {
            Open lane = new Open(name, role, new EnumMap<>(RowKind.class));
            lanes.add(lane);
            return lane;
        });
    }

    private <T> void addAll(RowKind kind, List<T> all, Function<T, Loop> loopOf, Function<T, Slice> made) {
        for (T one : all) {
            Loop loop = loopOf.apply(one);
            add(lane(loop.name(), loop.role()), kind, made.apply(one));
        }
    }

    private void addSamples(SampledGraph sampled) {
        FlameGraph graph = sampled.graph();
        Map<List<Integer>, Integer> leaves = new HashMap<>();
        for (FlameGraph.Leaf leaf : graph.leaves()) {
            leaves.put(List.of(leaf.loop(), leaf.node(), leaf.culprit()), leaves.size());
        }
        for (SampledStack one : sampled.samples()) {
            String loop = graph.loops().get(one.loop());
            int leaf = leaves.get(List.of(one.loop(), one.node(), one.culprit()));
            add(lane(loop, Loop.EVENT_LOOP), RowKind.SAMPLES, slices.of(one, loop, graph, leaf));
        }
    }

    private static void add(Open lane, RowKind kind, Slice slice) {
        lane.rows().computeIfAbsent(kind, key -> new ArrayList<>()).add(slice);
    }

    private static void sort(List<Slice> slices) {
        slices.sort(Comparator.comparingLong(Slice::startNanos));
    }
}
