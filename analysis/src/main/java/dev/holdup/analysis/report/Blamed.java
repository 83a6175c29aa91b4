package dev.holdup.analysis.report;

import dev.holdup.analysis.detect.Chains;
import dev.holdup.analysis.detect.Occurrence;
import dev.holdup.analysis.model.Blame;
import dev.holdup.analysis.stack.Names;
import dev.holdup.analysis.stack.Stacks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of all times that a loop waited for an owner, the chain that cost most speaks for them. Null and empty where none. */
record Blamed(String owner, Report.Frame frame, String id, List<Report.Edge> edges) {
    private static final Blamed NOBODY = new Blamed(null, null, null, List.of());

    static Blamed of(List<Occurrence> all) {
        Map<String, Long> waited = new LinkedHashMap<>();
        Map<String, Occurrence> longest = new LinkedHashMap<>();
        for (Occurrence one : all) {
            if (one.blame() != null) {
                String id = Chains.id(one.blame());
                waited.merge(id, one.durationNanos(), Long::sum);
                longest.merge(id, one, (a, b) -> a.durationNanos() >= b.durationNanos() ? a : b);
            }
        }
        return waited.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> of(most.getKey(), longest.get(most.getKey()).blame()))
                .orElse(NOBODY);
    }

    private static Blamed of(String id, Blame blame) {
        List<Report.Edge> edges = edges(blame);
        return new Blamed(blame.first().owner(), edges.get(0).frame(), id, edges);
    }

    static List<Report.Edge> edges(Blame blame) {
        return blame.edges().stream().map(Blamed::edge).toList();
    }

    private static Report.Edge edge(Blame.Edge edge) {
        return new Report.Edge(
                edge.waiter(),
                lock(edge.lock()),
                edge.monitor() ? "monitor" : "lock",
                edge.owner(),
                edge.ownerState(),
                Findings.frame(Stacks.culprit(Stacks.withoutAgent(edge.stack()))),
                edge.heldNanos() > 0 ? Values.ms(edge.heldNanos()) : null);
    }

    /** {@code ReentrantLock$NonfairSync} is how the JDK makes a {@code ReentrantLock}. */
    private static String lock(String type) {
        if (type == null) {
            return null;
        }
        int inner = type.endsWith("Sync") ? type.indexOf('$') : -1;
        return Names.stableClass(inner < 0 ? type : type.substring(0, inner));
    }
}
