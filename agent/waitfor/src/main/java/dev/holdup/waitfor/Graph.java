package dev.holdup.waitfor;

import java.util.ArrayList;
import java.util.List;

/** Who waits for whom at one instant. Shape: a node's id is its place in {@code nodes}. */
public record Graph(List<Node> nodes, List<Edge> edges, Coverage coverage) {
    public static final Graph EMPTY = new Graph(List.of(), List.of(), Coverage.NONE);

    public Node node(int id) {
        return nodes.get(id);
    }

    /** Edges by the node that they leave. */
    public List<List<Edge>> outgoing() {
        List<List<Edge>> outgoing = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            outgoing.add(new ArrayList<>(1));
        }
        edges.forEach(edge -> outgoing.get(edge.from()).add(edge));
        return outgoing;
    }
}
