package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The flame graph as columns over the shared methods: one tree, all weights a leaf. µs. */
record Flame(List<String> loops, Nodes nodes, Leaves leaves) {
    /** {@code up} is how far back the parent stands, 0 at a root. */
    record Nodes(List<Integer> up, List<Integer> methods, List<List<Integer>> lines) {}

    record Leaves(
            List<Integer> loops,
            List<Integer> nodes,
            List<Integer> culprits,
            List<Long> samples,
            List<Long> blind,
            List<Long> harm,
            List<Long> estimated,
            List<Long> wall,
            List<Long> blocked) {}

    static Flame of(FlameGraph graph, Code code) {
        List<Integer> up = new ArrayList<>();
        for (FlameGraph.Node node : graph.nodes()) {
            up.add(node.parent() < 0 ? 0 : up.size() - node.parent());
        }
        Nodes nodes = new Nodes(
                up,
                graph.nodes().stream()
                        .map(node -> code.method(graph.methods().get(node.method())))
                        .toList(),
                graph.nodes().stream().map(FlameGraph.Node::lines).toList());
        return new Flame(graph.loops(), nodes, leaves(graph.leaves()));
    }

    private static Leaves leaves(List<FlameGraph.Leaf> all) {
        return new Leaves(
                all.stream().map(FlameGraph.Leaf::loop).toList(),
                all.stream().map(FlameGraph.Leaf::node).toList(),
                all.stream().map(FlameGraph.Leaf::culprit).toList(),
                column(all, Weights::samples),
                column(all, Weights::blind),
                column(all, weights -> weights.harm() / 1000),
                column(all, weights -> weights.estimated() / 1000),
                column(all, weights -> weights.wall() / 1000),
                column(all, weights -> weights.blocked() / 1000));
    }

    private static List<Long> column(List<FlameGraph.Leaf> all, ToLongFunction<Weights> value) {
        return all.stream().map(leaf -> value.applyAsLong(leaf.weights())).toList();
    }
}
