package dev.holdup.analysis.render.waits;

import dev.holdup.waitfor.Edge;
import dev.holdup.waitfor.Node;
import dev.holdup.waitfor.Snapshot;
import java.util.HashSet;
import java.util.Set;

/** The graph in the language of Graphviz; what is part of a deadlock is red. */
public final class WaitsDot {
    private WaitsDot() {}

    public static String render(Snapshot snapshot) {
        Set<Integer> stuck = new HashSet<>();
        snapshot.deadlocks().forEach(deadlock -> stuck.addAll(deadlock.nodes()));
        StringBuilder text = new StringBuilder("digraph waits {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
        for (Node node : snapshot.graph().nodes()) {
            text.append("  n")
                    .append(node.id())
                    .append(" [label=\"")
                    .append(escape(node.name() + (node.kind().isThread() ? "" : " " + node.state()).stripTrailing()))
                    .append("\" shape=")
                    .append(node.kind().isThread() ? "box" : "ellipse")
                    .append(stuck.contains(node.id()) ? " color=\"#b3261e\"" : "")
                    .append("];\n");
        }
        for (Edge edge : snapshot.graph().edges()) {
            boolean red = stuck.contains(edge.from()) && stuck.contains(edge.to());
            text.append("  n")
                    .append(edge.from())
                    .append(" -> n")
                    .append(edge.to())
                    .append(" [label=\"")
                    .append(edge.kind().words())
                    .append('"')
                    .append(red ? " color=\"#b3261e\"" : "")
                    .append("];\n");
        }
        return text.append("}\n").toString();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    }
}
