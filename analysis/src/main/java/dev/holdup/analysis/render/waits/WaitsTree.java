package dev.holdup.analysis.render.waits;

import dev.holdup.waitfor.Edge;
import dev.holdup.waitfor.Graph;
import dev.holdup.waitfor.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who waits for whom, as a tree: first whom nobody waits for, then what is left, which are cycles. */
final class WaitsTree {
    private static final int DEEPEST = 60;

    private final Graph graph;
    private final List<List<Edge>> outgoing;
    private final BitSet shown = new BitSet();
    private final List<String> lines = new ArrayList<>();

    private WaitsTree(Graph graph) {
        this.graph = graph;
        this.outgoing = graph.outgoing();
    }

    static List<String> lines(Graph graph) {
        WaitsTree tree = new WaitsTree(graph);
        BitSet awaited = new BitSet();
        graph.edges().forEach(edge -> awaited.set(edge.to()));
        graph.nodes().stream()
                .filter(node -> node.kind().isThread() && !awaited.get(node.id()))
                .forEach(node -> tree.root(node));
        graph.nodes().stream()
                .filter(node -> node.kind().isThread() && !tree.shown.get(node.id()))
                .filter(node -> !tree.outgoing.get(node.id()).isEmpty())
                .forEach(node -> {
                    if (!tree.shown.get(node.id())) {
                        tree.root(node);
                    }
                });
        return tree.lines;
    }

    private void root(Node node) {
        show(node, "", "", new HashSet<>(), 0);
    }

    private void show(Node node, String words, String indent, Set<Integer> path, int depth) {
        boolean cycle = path.contains(node.id());
        boolean again = shown.get(node.id()) && !cycle;
        String end = cycle ? "  ↑ cycle" : again ? "  ↑ above" : "";
        lines.add(indent + (words.isEmpty() ? "" : "└ " + words + " ") + text(node) + end);
        if (cycle || again || depth > DEEPEST) {
            return;
        }
        shown.set(node.id());
        path.add(node.id());
        for (Edge edge : outgoing.get(node.id())) {
            show(graph.node(edge.to()), edge.kind().words(), indent + "  ", path, depth + 1);
        }
        path.remove(node.id());
    }

    private static String text(Node node) {
        String state = node.state().isEmpty() ? "" : "  " + (node.kind().isThread() ? state(node) : node.state());
        String age = node.ageMillis() < 0
                ? ""
                : String.format(Locale.ROOT, ", for %.1f s or longer", node.ageMillis() / 1_000.0);
        String at = place(node);
        return node.name() + state + age + (at.isEmpty() ? "" : "  at " + at);
    }

    private static String state(Node node) {
        return (node.kind() == Node.Kind.VIRTUAL_THREAD ? "virtual, " : "")
                + node.state().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String place(Node node) {
        return Texts.place(node.frames());
    }
}
