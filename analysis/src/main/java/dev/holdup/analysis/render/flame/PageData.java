package dev.holdup.analysis.render.flame;

import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.Method;
import dev.holdup.analysis.flame.Weights;
import dev.holdup.analysis.stack.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The graph as the page reads it: columns, since they are half as long as rows.
 *
 * <p>{@code up} is how far back the parent of a node stands, 0 at the root; {@code lines} are those of the nodes that
 * have some, by node. Times in µs.
 */
record PageData(
        String recording,
        List<String> about,
        String weight,
        Integer loop,
        List<String> loops,
        Collection<String> classes,
        Collection<String> files,
        List<String> origins,
        Methods methods,
        Nodes nodes,
        Leaves leaves) {
    /** {@code klass}, {@code file} and {@code origin} are positions in their lists, file -1 where unknown. */
    record Methods(
            List<Integer> klass, List<String> name, List<Integer> file, List<String> place, List<Integer> origin) {}

    record Nodes(List<Integer> up, List<Integer> method, Map<Integer, List<Integer>> lines) {}

    record Leaves(
            List<Integer> loop,
            List<Integer> node,
            List<Integer> culprit,
            List<Long> samples,
            List<Long> blind,
            List<Long> harm,
            List<Long> estimated,
            List<Long> wall,
            List<Long> blocked) {}

    static PageData of(FlameGraph graph, FlamePage.Settings settings) {
        int loop = settings.loop() == null ? -1 : graph.loops().indexOf(settings.loop());
        Map<String, Integer> classes = new LinkedHashMap<>();
        Map<String, Integer> files = new LinkedHashMap<>();
        Methods methods = methods(graph.methods(), classes, files);
        return new PageData(
                settings.recording(),
                settings.about(),
                settings.weight().key(),
                loop < 0 ? null : loop,
                graph.loops(),
                classes.keySet(),
                files.keySet(),
                Arrays.stream(Origin.values()).map(Origin::name).toList(),
                methods,
                nodes(graph.nodes()),
                leaves(graph.leaves()));
    }

    private static Methods methods(List<Method> methods, Map<String, Integer> classes, Map<String, Integer> files) {
        return new Methods(
                methods.stream().map(m -> number(classes, m.className())).toList(),
                methods.stream().map(Method::method).toList(),
                methods.stream()
                        .map(m -> m.file() == null ? -1 : number(files, m.file()))
                        .toList(),
                methods.stream().map(Method::place).toList(),
                methods.stream().map(m -> m.origin().ordinal()).toList());
    }

    private static int number(Map<String, Integer> numbers, String text) {
        return numbers.computeIfAbsent(text, key -> numbers.size());
    }

    private static Nodes nodes(List<FlameGraph.Node> nodes) {
        List<Integer> up = new ArrayList<>();
        Map<Integer, List<Integer>> lines = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            FlameGraph.Node node = nodes.get(i);
            up.add(node.parent() < 0 ? 0 : i - node.parent());
            if (!node.lines().isEmpty()) {
                lines.put(i, node.lines());
            }
        }
        return new Nodes(up, nodes.stream().map(FlameGraph.Node::method).toList(), lines);
    }

    private static Leaves leaves(List<FlameGraph.Leaf> leaves) {
        return new Leaves(
                leaves.stream().map(FlameGraph.Leaf::loop).toList(),
                leaves.stream().map(FlameGraph.Leaf::node).toList(),
                leaves.stream().map(FlameGraph.Leaf::culprit).toList(),
                column(leaves, Weights::samples),
                column(leaves, Weights::blind),
                column(leaves, weights -> micros(weights.harm())),
                column(leaves, weights -> micros(weights.estimated())),
                column(leaves, weights -> micros(weights.wall())),
                column(leaves, weights -> micros(weights.blocked())));
    }

    private static List<Long> column(List<FlameGraph.Leaf> leaves, ToLongFunction<Weights> value) {
        return leaves.stream().map(leaf -> value.applyAsLong(leaf.weights())).toList();
    }

    private static long micros(long nanos) {
        return Math.round(nanos / 1000.0);
    }
}
