package dev.holdup.waitfor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The deadlocks of a graph. Pure: no clock, no order but that of the graph. */
public final class Deadlocks {
    private final Graph graph;
    private final List<List<Edge>> outgoing;

    private Deadlocks(Graph graph) {
        this.graph = graph;
        this.outgoing = graph.outgoing();
    }

    /** Threads that merely wait for a deadlock are not of it. */
    public static List<Deadlock> in(Graph graph) {
        List<Edge> certain =
                graph.edges().stream().filter(edge -> edge.kind().isCertain()).toList();
        Graph known =
                certain.size() == graph.edges().size() ? graph : new Graph(graph.nodes(), certain, graph.coverage());
        return new Deadlocks(known).find(component -> true);
    }

    /** Cycles that would be deadlocks if only those gave permits and stamps back who took them. */
    public static List<Deadlock> likely(Graph graph) {
        BitSet lent = new BitSet();
        graph.edges().stream().filter(edge -> !edge.kind().isCertain()).forEach(edge -> lent.set(edge.from()));
        return lent.isEmpty()
                ? List.of()
                : new Deadlocks(graph).find(component -> component.stream().anyMatch(lent::get));
    }

    private List<Deadlock> find(Predicate<List<Integer>> wanted) {
        BitSet stuck = Stuck.of(graph, outgoing);
        return Components.last(outgoing, stuck).stream()
                .filter(wanted)
                .map(this::deadlock)
                .filter(found -> !found.members().isEmpty())
                .toList();
    }

    private Deadlock deadlock(List<Integer> component) {
        Set<Integer> all = new HashSet<>(component);
        List<Integer> ordered = inOrderOfWaiting(component);
        List<Deadlock.Member> members = ordered.stream()
                .filter(id -> graph.node(id).kind().isThread())
                .map(id -> member(id, all))
                .toList();
        return new Deadlock(kind(component), ordered, members);
    }

    private String kind(List<Integer> component) {
        List<Node> nodes = component.stream().map(graph::node).toList();
        long threads = nodes.stream().filter(node -> node.kind().isThread()).count();
        boolean loop = nodes.stream().anyMatch(node -> node.kind() == Node.Kind.LOOP);
        boolean pool = nodes.stream().anyMatch(node -> node.kind() == Node.Kind.POOL);
        return loop && threads == 1
                ? Deadlock.LOOP_SELF_WAIT
                : loop || pool ? Deadlock.POOL_DEADLOCK : Deadlock.DEADLOCK;
    }

    /** Along the edges from the first thread, then from whatever was not met. */
    private List<Integer> inOrderOfWaiting(List<Integer> component) {
        Set<Integer> members = new LinkedHashSet<>(component);
        Set<Integer> seen = new LinkedHashSet<>();
        List<Integer> threadsFirst = new ArrayList<>(component);
        threadsFirst.sort((a, b) -> Boolean.compare(
                graph.node(b).kind().isThread(), graph.node(a).kind().isThread()));
        for (int start : threadsFirst) {
            List<Integer> path = new ArrayList<>(List.of(start));
            while (!path.isEmpty()) {
                int node = path.remove(path.size() - 1);
                if (members.contains(node) && seen.add(node)) {
                    List<Edge> edges = outgoing.get(node);
                    for (int i = edges.size() - 1; i >= 0; i--) {
                        path.add(edges.get(i).to());
                    }
                }
            }
        }
        return List.copyOf(seen);
    }

    private Deadlock.Member member(int thread, Set<Integer> component) {
        Node node = graph.node(thread);
        Node thing = outgoing.get(thread).stream()
                .findFirst()
                .map(edge -> graph.node(edge.to()))
                .orElse(node);
        return new Deadlock.Member(node.name(), node.thread(), thing.name(), heldBy(thing, component), node.frames());
    }

    /** {@code held by b}; {@code made by task T, queued on pool-1 (2 of 2 workers wait, 5 queued)}. */
    private String heldBy(Node thing, Set<Integer> component) {
        StringBuilder text = new StringBuilder();
        Node at = thing;
        for (int steps = 0; steps < 4; steps++) {
            List<Edge> edges = outgoing.get(at.id());
            if (edges.isEmpty() || at.kind().isThread() || at.kind().isLane()) {
                break;
            }
            Edge edge = edges.stream()
                    .filter(e -> component.contains(e.to()))
                    .findFirst()
                    .orElse(edges.get(0));
            at = graph.node(edge.to());
            text.append(text.isEmpty() ? "" : ", ")
                    .append(edge.kind().words())
                    .append(' ')
                    .append(at.name());
            if (at.kind().isLane() && !at.state().isEmpty()) {
                text.append(" (").append(at.state()).append(')');
            }
        }
        return text.isEmpty() ? "held by nobody that is known" : text.toString();
    }
}
