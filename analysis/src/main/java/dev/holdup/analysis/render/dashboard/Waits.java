package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.render.waits.WaitsText;
import dev.holdup.analysis.report.RecordedWaits;
import dev.holdup.analysis.report.Report;
import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Edge;
import dev.holdup.waitfor.Node;
import dev.holdup.waitfor.Snapshot;
import java.util.List;

/** Deadlocks as a graph to draw, and as a text. */
record Waits(List<Part> nodes, List<Edge> edges, List<Cycle> deadlocks, List<String> gaps, String text) {
    record Part(int id, Node.Kind kind, String name, String state, List<String> frames) {}

    record Cycle(String kind, List<Integer> nodes) {}

    static Waits of(Report report) {
        Snapshot snapshot = RecordedWaits.of(report);
        return new Waits(
                snapshot.graph().nodes().stream().map(Waits::part).toList(),
                snapshot.graph().edges(),
                snapshot.deadlocks().stream().map(Waits::cycle).toList(),
                snapshot.graph().coverage().gaps(),
                WaitsText.table(snapshot));
    }

    private static Part part(Node node) {
        return new Part(node.id(), node.kind(), node.name(), node.state(), node.frames());
    }

    private static Cycle cycle(Deadlock deadlock) {
        return new Cycle(deadlock.kind(), deadlock.nodes());
    }
}
