package dev.holdup.analysis.flame;

import java.util.List;

/**
 * The stacks of busy loops, merged from the root.
 *
 * <p>Shape: a node comes after its parent; {@code parent} is -1 at the root; {@code lines} are those of its stacks, most
 * frequent first, without unknown ones. A leaf is one stack on one loop: its top {@code node} and its {@code culprit},
 * the node of the frame that held the loop. Units: ns. Errors: empty without samples. Source: {@code holdup.LoopSample},
 * {@code holdup.Stack}, {@code holdup.Waiters}.
 */
public record FlameGraph(List<String> loops, List<Method> methods, List<Node> nodes, List<Leaf> leaves) {
    public record Node(int parent, int method, List<Integer> lines) {}

    public record Leaf(int loop, int node, int culprit, Weights weights) {}

    public boolean isEmpty() {
        return leaves.isEmpty();
    }

    public Weights total() {
        return leaves.stream().map(Leaf::weights).reduce(Weights.NONE, Weights::plus);
    }

    public Method method(int node) {
        return methods.get(nodes.get(node).method());
    }
}
