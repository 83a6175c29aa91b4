package dev.holdup.waitfor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Groups of stuck nodes that reach one another and nothing else that is stuck (Tarjan, without recursion). */
final class Components {
    private final List<List<Edge>> outgoing;
    private final BitSet stuck;
    private final int[] order;
    private final int[] low;
    private final int[] component;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private int next = 1;

    private Components(List<List<Edge>> outgoing, BitSet stuck) {
        this.outgoing = outgoing;
        this.stuck = stuck;
        order = new int[outgoing.size()];
        low = new int[outgoing.size()];
        component = new int[outgoing.size()];
    }

    /** Each with its nodes by id. */
    static List<List<Integer>> last(List<List<Edge>> outgoing, BitSet stuck) {
        Components all = new Components(outgoing, stuck);
        stuck.stream().filter(node -> all.order[node] == 0).forEach(all::visit);
        return all.found.stream().filter(all::isLast).toList();
    }

    private record Step(int node, int edge) {}

    private void visit(int root) {
        Deque<Step> path = new ArrayDeque<>();
        enter(root);
        path.push(new Step(root, 0));
        while (!path.isEmpty()) {
            Step step = path.pop();
            List<Edge> edges = outgoing.get(step.node);
            if (step.edge < edges.size()) {
                path.push(new Step(step.node, step.edge + 1));
                int to = edges.get(step.edge).to();
                if (!stuck.get(to)) {
                    continue;
                }
                if (order[to] == 0) {
                    enter(to);
                    path.push(new Step(to, 0));
                } else if (component[to] == 0) {
                    low[step.node] = Math.min(low[step.node], order[to]);
                }
                continue;
            }
            leave(step.node);
            if (!path.isEmpty()) {
                int parent = path.peek().node;
                low[parent] = Math.min(low[parent], low[step.node]);
            }
        }
    }

    private void enter(int node) {
        order[node] = next;
        low[node] = next++;
        open.push(node);
    }

    private void leave(int node) {
        if (low[node] != order[node]) {
            return;
        }
        List<Integer> members = new ArrayList<>();
        int member;
        do {
            member = open.pop();
            component[member] = found.size() + 1;
            members.add(member);
        } while (member != node);
        Collections.sort(members);
        found.add(members);
    }

    /** A stuck node waits for a stuck one, so a component that is left nowhere has a cycle. */
    private boolean isLast(List<Integer> members) {
        return members.stream()
                .flatMap(member -> outgoing.get(member).stream())
                .filter(edge -> stuck.get(edge.to()))
                .allMatch(edge -> component[edge.from()] == component[edge.to()]);
    }
}
