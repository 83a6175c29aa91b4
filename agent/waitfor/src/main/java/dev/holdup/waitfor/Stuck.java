package dev.holdup.waitfor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * What can never go on: the greatest set in which each node waits for nodes of the set. A node without a known edge is
 * free, so whatever is not known frees, and never condemns. Work: linear in the edges.
 */
final class Stuck {
    private Stuck() {}

    static BitSet of(Graph graph, List<List<Edge>> outgoing) {
        int size = graph.nodes().size();
        List<List<Integer>> incoming = incoming(graph);
        int[] left = new int[size];
        BitSet stuck = new BitSet(size);
        stuck.set(0, size);
        Deque<Integer> freed = new ArrayDeque<>();
        for (int id = 0; id < size; id++) {
            left[id] = outgoing.get(id).size();
            if (left[id] == 0) {
                stuck.clear(id);
                freed.add(id);
            }
        }
        while (!freed.isEmpty()) {
            for (int waiter : incoming.get(freed.remove())) {
                left[waiter]--;
                boolean free = left[waiter] == 0 || graph.node(waiter).kind().needsOnlyOne();
                if (free && stuck.get(waiter)) {
                    stuck.clear(waiter);
                    freed.add(waiter);
                }
            }
        }
        return stuck;
    }

    private static List<List<Integer>> incoming(Graph graph) {
        List<List<Integer>> incoming = new ArrayList<>(graph.nodes().size());
        for (int i = 0; i < graph.nodes().size(); i++) {
            incoming.add(new ArrayList<>(1));
        }
        graph.edges().forEach(edge -> incoming.get(edge.to()).add(edge.from()));
        return incoming;
    }
}
