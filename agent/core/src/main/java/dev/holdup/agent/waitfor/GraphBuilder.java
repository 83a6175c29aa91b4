package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Coverage;
import dev.holdup.waitfor.Edge;
import dev.holdup.waitfor.Graph;
import dev.holdup.waitfor.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From waits to nodes and edges. Only what is linked becomes a node. */
final class GraphBuilder {
    private final Jdk jdk;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Set<Edge> known = new HashSet<>();
    private final Map<Integer, Waiting> waits = new HashMap<>();
    private final Map<Object, Integer> ids = new IdentityHashMap<>();
    private final Map<Object, Integer> turns = new IdentityHashMap<>();
    private final Map<Object, Integer> ends = new IdentityHashMap<>();
    private final Map<String, Integer> monitors = new HashMap<>();
    private final Map<Object, Look.LaneState> lanes = new IdentityHashMap<>();
    private final Map<Object, Integer> queued = new IdentityHashMap<>();
    private final Map<Waiting, List<TaskSearch.Link>> links = new IdentityHashMap<>();
    private final Set<Waiting> linked = new HashSet<>();
    private final List<String> gaps = new ArrayList<>();

    GraphBuilder(Jdk jdk) {
        this.jdk = jdk;
    }

    /** Owners and joins; a wait that a task must end comes by {@link #link}. */
    void add(Waiting waiting) {
        if (waiting.holder == null && waiting.holders.isEmpty()) {
            return;
        }
        linked.add(waiting);
        int thread = thread(waiting.thread, waiting);
        if (waiting.holder == null) {
            int lent = thing(waiting);
            edge(thread, Edge.Kind.WAITS_FOR, lent);
            waiting.holders.forEach(some -> edge(lent, Edge.Kind.HELD_BY, thread(some, null)));
            return;
        }
        int holder = thread(waiting.holder, null);
        if (waiting.behind) {
            int turn = turns.computeIfAbsent(
                    waiting.holder,
                    t -> add(
                            Node.Kind.OTHER,
                            "a turn at " + waiting.label + " after " + Labels.thread(waiting.holder),
                            -1,
                            ""));
            edge(thread, Edge.Kind.WAITS_FOR, turn);
            edge(turn, Edge.Kind.COMPLETED_BY, holder);
            return;
        }
        if (waiting.joins) {
            int end = endOf(waiting.holder);
            edge(thread, Edge.Kind.WAITS_FOR, end);
            edge(end, Edge.Kind.COMPLETED_BY, holder);
            return;
        }
        int thing = thing(waiting);
        edge(thread, Edge.Kind.WAITS_FOR, thing);
        edge(thing, waiting.runs ? Edge.Kind.RUN_BY : Edge.Kind.OWNED_BY, holder);
        waiting.holders.forEach(other -> edge(thing, Edge.Kind.OWNED_BY, thread(other, null)));
    }

    void lane(Look.LaneState state, int tasks) {
        lanes.put(state.lane().executor(), state);
        queued.put(state.lane().executor(), tasks);
    }

    void link(TaskSearch.Link link) {
        if (link.waiting().holder == null && link.waiting().holders.isEmpty()) {
            links.computeIfAbsent(link.waiting(), w -> new ArrayList<>()).add(link);
        }
    }

    void gap(String sentence) {
        gaps.add(sentence);
    }

    List<String> gaps() {
        return gaps;
    }

    int linked() {
        links.keySet().stream().filter(this::isExact).forEach(linked::add);
        return linked.size();
    }

    Look build(Coverage coverage, List<Look.LaneState> states) {
        links.forEach((waiting, found) -> {
            if (isExact(waiting)) {
                found.forEach(this::draw);
            }
        });
        lanes.values().stream().filter(Look.LaneState::stuck).forEach(this::drawWorkers);
        return new Look(new Graph(nodes, edges, coverage), waits, states);
    }

    /** A latch with more left to count than tasks are queued that count it is opened by somebody else as well. */
    private boolean isExact(Waiting waiting) {
        return waiting.kind != Node.Kind.LATCH || jdk.synchronizerState.number(waiting.thing) <= tasks(waiting);
    }

    private long tasks(Waiting waiting) {
        return links.get(waiting).stream()
                .map(link -> System.identityHashCode(link.task()))
                .distinct()
                .count();
    }

    private void draw(TaskSearch.Link link) {
        Waiting waiting = link.waiting();
        if (link.future() != null && waiting.kind == Node.Kind.FUTURE) {
            waiting.label = Labels.of(link.future());
        }
        if (waiting.kind == Node.Kind.LATCH && tasks(waiting) > jdk.synchronizerState.number(waiting.thing)) {
            waiting.kind = Node.Kind.FUTURE; // not all of the tasks are needed: whichever comes first opens it
        }
        int thread = thread(waiting.thread, waiting);
        int thing = thing(waiting);
        edge(thread, Edge.Kind.WAITS_FOR, thing);
        int task = thing;
        if (link.task() != waiting.thing) {
            task = ids.computeIfAbsent(link.task(), t -> add(Node.Kind.TASK, "task " + Labels.task(t, jdk), -1, ""));
            edge(thing, Edge.Kind.COMPLETED_BY, task);
        }
        edge(task, Edge.Kind.QUEUED_ON, lane(link.lane()));
    }

    private int lane(Lane lane) {
        Look.LaneState state = lanes.get(lane.executor());
        Integer tasks = queued.get(lane.executor());
        String text = state.waiting().size() + " of " + lane.size()
                + (lane.size() == 1 ? " worker waits, " : " workers wait, ")
                + (tasks == null || tasks < 0 ? "an unknown number" : tasks) + " queued";
        return ids.computeIfAbsent(lane.executor(), e -> add(lane.kind(), state.name(), -1, text));
    }

    private void drawWorkers(Look.LaneState state) {
        Integer lane = ids.get(state.lane().executor());
        if (lane != null) {
            state.waiting().forEach(w -> edge(lane, Edge.Kind.RUN_BY, thread(w.thread, w)));
        }
    }

    private int thread(Thread thread, Waiting waiting) {
        Integer id = ids.get(thread);
        if (id == null) {
            Node.Kind kind = VirtualThreads.isVirtual(thread) ? Node.Kind.VIRTUAL_THREAD : Node.Kind.THREAD;
            id = add(
                    kind,
                    Labels.thread(thread),
                    thread.getId(),
                    thread.getState().name());
            ids.put(thread, id);
        }
        if (waiting != null) {
            waits.put(id, waiting);
        }
        return id;
    }

    private int thing(Waiting waiting) {
        String name = (waiting.kind == Node.Kind.MONITOR ? "monitor " : "") + waiting.label;
        if (waiting.thing == null) {
            String key = waiting.label + " " + (waiting.holder == null ? "" : waiting.holder.getId());
            return monitors.computeIfAbsent(key, k -> add(waiting.kind, name, -1, ""));
        }
        String what = jdk.callable.has(waiting.thing) ? " of " + Labels.task(waiting.thing, jdk) : "";
        return ids.computeIfAbsent(waiting.thing, t -> add(waiting.kind, name + what, -1, ""));
    }

    private int endOf(Thread thread) {
        return ends.computeIfAbsent(thread, t -> add(Node.Kind.OTHER, "end of " + Labels.thread(thread), -1, ""));
    }

    private int add(Node.Kind kind, String name, long thread, String state) {
        nodes.add(new Node(nodes.size(), kind, name, thread, state, -1, List.of()));
        return nodes.size() - 1;
    }

    private void edge(int from, Edge.Kind kind, int to) {
        Edge edge = new Edge(from, kind, to);
        if (known.add(edge)) {
            edges.add(edge);
        }
    }
}
