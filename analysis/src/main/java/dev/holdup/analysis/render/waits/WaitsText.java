package dev.holdup.analysis.render.waits;

import dev.holdup.analysis.report.RecordedWaits;
import dev.holdup.waitfor.Coverage;
import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Scope;
import dev.holdup.waitfor.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One look at a JVM for a terminal: deadlocks first, thread by thread; on request the tree of all waiting. */
public final class WaitsText {
    private static final int MOST_THREADS = 12;

    private WaitsText() {}

    /** Lines ended by a newline each. */
    public static String table(Snapshot snapshot) {
        List<String> lines = heading(snapshot);
        lines.addAll(deadlocks(snapshot));
        snapshot.lints().forEach(lint -> lines.add(lint.id() + ": " + lint.sentence()));
        return joined(lines);
    }

    public static String tree(Snapshot snapshot) {
        List<String> lines = heading(snapshot);
        lines.add(summary(snapshot));
        lines.add("");
        lines.addAll(WaitsTree.lines(snapshot.graph()));
        List<String> scopes = scopes(snapshot.scopes());
        if (!scopes.isEmpty()) {
            lines.add("");
            lines.add("scopes");
            lines.addAll(scopes);
        }
        return joined(lines);
    }

    private static List<String> heading(Snapshot snapshot) {
        Coverage coverage = snapshot.graph().coverage();
        List<String> lines = new ArrayList<>();
        lines.add(snapshot.source());
        lines.add("coverage: " + coverage.sentence() + ", "
                + (snapshot.certain() ? "two equal looks" : "one look, so nothing here is certain"));
        coverage.gaps().forEach(gap -> lines.add("  – not seen: " + gap));
        lines.add("");
        return lines;
    }

    private static String summary(Snapshot snapshot) {
        int count = snapshot.deadlocks().size();
        if (count == 0 && snapshot.graph().coverage().gaps().contains(RecordedWaits.NOT_LOOKED)) {
            return "Deadlocks were not looked for.";
        }
        return count == 0 ? "No deadlock." : count == 1 ? "1 deadlock." : count + " deadlocks.";
    }

    private static List<String> deadlocks(Snapshot snapshot) {
        List<String> lines = new ArrayList<>(List.of(summary(snapshot)));
        for (Deadlock deadlock : snapshot.deadlocks()) {
            List<Deadlock.Member> members = deadlock.members();
            lines.add("");
            lines.add(deadlock.kind() + " of " + members.size() + (members.size() == 1 ? " thread" : " threads"));
            for (Deadlock.Member member : members.subList(0, Math.min(MOST_THREADS, members.size()))) {
                String place = Texts.place(member.frames());
                lines.add("  " + member.thread() + (place.isEmpty() ? "" : " at " + place));
                lines.add("    waits for " + member.waitsFor() + ", " + member.heldBy());
            }
            if (members.size() > MOST_THREADS) {
                lines.add("  and " + (members.size() - MOST_THREADS) + " more threads");
            }
        }
        return lines;
    }

    /** Scopes that somebody opened, with all that lie within; pools and the root are no scopes. */
    private static List<String> scopes(List<Scope> scopes) {
        Map<Integer, List<Scope>> children = new HashMap<>();
        scopes.forEach(scope ->
                children.computeIfAbsent(scope.parent(), p -> new ArrayList<>()).add(scope));
        List<String> lines = new ArrayList<>();
        Map<Integer, Scope> byId = scopes.stream().collect(Collectors.toMap(Scope::id, scope -> scope));
        scopes.stream()
                .filter(scope -> !scope.owner().isEmpty())
                .filter(scope ->
                        scope.parent() < 0 || byId.get(scope.parent()).owner().isEmpty())
                .forEach(scope -> scope(scope, children, "  ", lines));
        return lines;
    }

    private static void scope(Scope scope, Map<Integer, List<Scope>> children, String indent, List<String> lines) {
        lines.add(indent + scope.name() + ", opened by " + scope.owner() + ", " + scope.count()
                + (scope.count() == 1 ? " thread" : " threads"));
        scope.threads().stream().limit(MOST_THREADS).forEach(thread -> lines.add(indent + "  " + thread));
        children.getOrDefault(scope.id(), List.of()).forEach(child -> scope(child, children, indent + "  ", lines));
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
