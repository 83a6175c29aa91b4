package dev.holdup.analysis.dump;

import dev.holdup.waitfor.Coverage;
import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Deadlocks;
import dev.holdup.waitfor.Edge;
import dev.holdup.waitfor.Graph;
import dev.holdup.waitfor.Node;
import dev.holdup.waitfor.Scope;
import dev.holdup.waitfor.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the threads of a dump to who waits for whom. */
final class DumpGraph {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, Integer> things = new HashMap<>();
    private final Map<DumpedThread, Integer> threads = new HashMap<>();

    private DumpGraph() {}

    static Snapshot of(String source, List<DumpedThread> dumped, List<Scope> scopes, List<String> gaps) {
        DumpGraph graph = new DumpGraph();
        Map<String, DumpedThread> owners = new HashMap<>();
        dumped.forEach(thread -> thread.owns().forEach(thing -> owners.put(thing, thread)));
        int waiters = 0;
        int linked = 0;
        for (DumpedThread thread : dumped) {
            boolean waits = thread.state().equals("BLOCKED") || thread.state().equals("WAITING");
            waiters += waits ? 1 : 0;
            DumpedThread owner = thread.waitsFor() == null ? null : owners.get(thread.waitsFor());
            if (waits && owner != null) {
                linked++;
                graph.edges(thread, owner);
            }
        }
        Graph whole = new Graph(graph.nodes, graph.edges, new Coverage(dumped.size(), waiters, linked, gaps));
        List<Deadlock> deadlocks = Deadlocks.in(whole);
        return new Snapshot(source, false, whole, deadlocks, List.of(), scopes);
    }

    private void edges(DumpedThread thread, DumpedThread owner) {
        int thing = things.computeIfAbsent(
                thread.waitsFor(),
                id -> add(
                        thread.monitor() ? Node.Kind.MONITOR : Node.Kind.LOCK,
                        (thread.monitor() ? "monitor " : "") + thread.label(),
                        -1,
                        "",
                        List.of()));
        edges.add(new Edge(node(thread), Edge.Kind.WAITS_FOR, thing));
        Edge owned = new Edge(thing, Edge.Kind.OWNED_BY, node(owner));
        if (!edges.contains(owned)) {
            edges.add(owned);
        }
    }

    private int node(DumpedThread thread) {
        Integer known = threads.get(thread);
        if (known == null) {
            Node.Kind kind = thread.virtual() ? Node.Kind.VIRTUAL_THREAD : Node.Kind.THREAD;
            known = add(kind, thread.name(), thread.id(), thread.state(), thread.frames());
            threads.put(thread, known);
        }
        return known;
    }

    private int add(Node.Kind kind, String name, long thread, String state, List<String> frames) {
        nodes.add(new Node(nodes.size(), kind, name, thread, state, -1, frames));
        return nodes.size() - 1;
    }
}
