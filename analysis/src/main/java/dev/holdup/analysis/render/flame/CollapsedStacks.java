package dev.holdup.analysis.render.flame;

import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.Weight;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Stacks as other flame graph tools read them: {@code root;…;top value}, a stack a line, by name. */
public final class CollapsedStacks {
    private CollapsedStacks() {}

    /**
     * @param loop name of the only loop wanted, or null for all
     * @return values in µs, for {@link Weight#HARM} waiter-µs; stacks below half a µs are left out
     */
    public static String render(FlameGraph graph, Weight weight, String loop) {
        Map<String, Long> nanosByStack = new TreeMap<>();
        for (FlameGraph.Leaf leaf : graph.leaves()) {
            if (loop == null || loop.equals(graph.loops().get(leaf.loop()))) {
                nanosByStack.merge(path(graph, leaf.node()), leaf.weights().of(weight), Long::sum);
            }
        }
        StringBuilder lines = new StringBuilder();
        nanosByStack.forEach((stack, nanos) -> {
            long micros = Math.round(nanos / 1000.0);
            if (micros > 0) {
                lines.append(stack).append(' ').append(micros).append('\n');
            }
        });
        return lines.toString();
    }

    private static String path(FlameGraph graph, int leaf) {
        Deque<String> names = new ArrayDeque<>();
        for (int node = leaf; node >= 0; node = graph.nodes().get(node).parent()) {
            names.addFirst(plain(graph.method(node).name()));
        }
        return String.join(";", names);
    }

    // Languages other than Java allow names in which these would be read as the line's own marks.
    private static String plain(String name) {
        return name.replace(';', ',').replaceAll("\\s+", "_");
    }
}
