package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Graph;
import java.util.List;
import java.util.Map;

/** One look at the JVM: the graph, the waits and lanes behind its nodes, and who waits for a lost stage. */
record Look(Graph graph, Map<Integer, Waiting> waits, List<LaneState> lanes, List<Lost> lost) {
    Look(Graph graph, Map<Integer, Waiting> waits, List<LaneState> lanes) {
        this(graph, waits, lanes, List.of());
    }

    Look with(List<Lost> newLost) {
        return new Look(graph, waits, lanes, newLost);
    }

    /** A lane, and how many of its threads wait for something else than work. */
    record LaneState(Lane lane, String name, List<Waiting> waiting, boolean stuck, boolean anyQueued) {}

    /** The source of {@code stage} was collected; the thread waits for the stage, or for what depends on it. */
    record Lost(Waiting waiting, String stage) {}
}
