package dev.holdup.analysis.flame;

import dev.holdup.analysis.model.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grows by stacks; nodes are numbered as they come, so parents come first. */
final class Tree {
    private record Edge(int parent, int method) {}

    private final Map<Method, Integer> methods = new LinkedHashMap<>();
    // Stacks are shared by many samples, and turning a frame into a method costs several patterns.
    private final Map<Frame, Integer> methodOf = new HashMap<>();
    private final Map<Edge, Integer> children = new HashMap<>();
    private final List<Edge> nodes = new ArrayList<>();
    private final List<Map<Integer, Integer>> lines = new ArrayList<>();

    /** Nodes of the stack's frames, top first; never empty. */
    int[] add(List<Frame> stack) {
        if (stack.isEmpty()) {
            return new int[] {child(-1, number(Method.UNKNOWN))};
        }
        int[] path = new int[stack.size()];
        int node = -1;
        for (int i = stack.size() - 1; i >= 0; i--) {
            Frame frame = stack.get(i);
            node = child(node, methodOf.computeIfAbsent(frame, key -> number(Method.of(key))));
            path[i] = node;
            if (frame.line() > 0) {
                lines.get(node).merge(frame.line(), 1, Integer::sum);
            }
        }
        return path;
    }

    List<Method> methods() {
        return List.copyOf(methods.keySet());
    }

    List<FlameGraph.Node> nodes() {
        List<FlameGraph.Node> all = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Edge edge = nodes.get(i);
            all.add(new FlameGraph.Node(edge.parent(), edge.method(), mostFrequentFirst(lines.get(i))));
        }
        return all;
    }

    private int number(Method method) {
        return methods.computeIfAbsent(method, key -> methods.size());
    }

    private int child(int parent, int method) {
        Edge edge = new Edge(parent, method);
        Integer known = children.get(edge);
        if (known != null) {
            return known;
        }
        nodes.add(edge);
        lines.add(new HashMap<>(2));
        children.put(edge, nodes.size() - 1);
        return nodes.size() - 1;
    }

    private static List<Integer> mostFrequentFirst(Map<Integer, Integer> stacksByLine) {
        return stacksByLine.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
