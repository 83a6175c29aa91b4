package dev.holdup.waitfor;

import java.util.ArrayList;
import java.util.List;

/** A graph drawn by hand. */
final class Drawn {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    int node(Node.Kind kind, String name) {
        long thread = kind.isThread() ? nodes.size() + 100 : -1;
        nodes.add(new Node(nodes.size(), kind, name, thread, kind.needsOnlyOne() ? "all wait" : "", 5, List.of()));
        return nodes.size() - 1;
    }

    int thread(String name) {
        return node(Node.Kind.THREAD, name);
    }

    Drawn edge(int from, Edge.Kind kind, int to) {
        edges.add(new Edge(from, kind, to));
        return this;
    }

    /** The thread waits for a lock of that name. */
    int waitsForLock(int thread, String name) {
        int lock = node(Node.Kind.LOCK, name);
        edge(thread, Edge.Kind.WAITS_FOR, lock);
        return lock;
    }

    /** The worker of the pool waits for a future of a task that is queued there. */
    void waitsForQueued(int thread, int pool, String name) {
        int future = node(Node.Kind.FUTURE, "future " + name);
        int task = node(Node.Kind.TASK, "task " + name);
        edge(thread, Edge.Kind.WAITS_FOR, future)
                .edge(future, Edge.Kind.COMPLETED_BY, task)
                .edge(task, Edge.Kind.QUEUED_ON, pool);
    }

    Graph graph() {
        return new Graph(nodes, edges, new Coverage(nodes.size(), edges.size(), edges.size(), List.of("no gap")));
    }
}
