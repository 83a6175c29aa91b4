package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Graph;
import java.util.List;
import java.util.Map;

/** One look at the JVM: the graph, and the waits and lanes behind its nodes. */
record Look(Graph graph, Map<Integer, Waiting> waits, List<LaneState> lanes) {

    /** A lane, and how many of its threads wait for something else than work. */
    record LaneState(Lane lane, String name, List<Waiting> waiting, boolean stuck, boolean anyQueued) {}
}
