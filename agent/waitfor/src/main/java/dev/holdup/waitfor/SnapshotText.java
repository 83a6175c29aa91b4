package dev.holdup.waitfor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A snapshot as lines of fields parted by tabs: how the agent, which carries no JSON, answers the command. Errors:
 * reading throws {@link IllegalArgumentException} with the number of the line.
 */
public final class SnapshotText {
    private static final String HEAD = "holdup-waits";
    private static final String VERSION = "1";

    private SnapshotText() {}

    public static String write(Snapshot snapshot) {
        StringBuilder to = new StringBuilder();
        line(to, HEAD, VERSION, snapshot.source(), snapshot.certain());
        Coverage coverage = snapshot.graph().coverage();
        line(to, "coverage", coverage.threads(), coverage.waiters(), coverage.linked(), list(coverage.gaps()));
        for (Node node : snapshot.graph().nodes()) {
            line(
                    to,
                    "node",
                    node.kind(),
                    node.name(),
                    node.thread(),
                    node.state(),
                    node.ageMillis(),
                    list(node.frames()));
        }
        for (Edge edge : snapshot.graph().edges()) {
            line(to, "edge", edge.from(), edge.kind(), edge.to());
        }
        for (Deadlock deadlock : snapshot.deadlocks()) {
            line(to, "deadlock", deadlock.kind(), ids(deadlock.nodes()));
            for (Deadlock.Member member : deadlock.members()) {
                line(
                        to,
                        "member",
                        member.thread(),
                        member.threadId(),
                        member.waitsFor(),
                        member.heldBy(),
                        list(member.frames()));
            }
        }
        for (WaitLint lint : snapshot.lints()) {
            line(to, "lint", lint.id(), lint.subject(), lint.sentence(), list(lint.frames()));
        }
        for (Scope scope : snapshot.scopes()) {
            line(
                    to,
                    "scope",
                    scope.id(),
                    scope.parent(),
                    scope.name(),
                    scope.owner(),
                    list(scope.threads()),
                    scope.count());
        }
        return to.toString();
    }

    public static Snapshot read(String text) {
        Reading reading = new Reading();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                reading.line(lines.get(i).split("\t", -1));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("line " + (i + 1) + " of the agent's answer: " + e.getMessage(), e);
            }
        }
        return reading.snapshot();
    }

    private static final class Reading {
        private final List<Node> nodes = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();
        private final List<Deadlock> deadlocks = new ArrayList<>();
        private final Map<Integer, List<Deadlock.Member>> members = new HashMap<>();
        private final List<WaitLint> lints = new ArrayList<>();
        private final List<Scope> scopes = new ArrayList<>();
        private Coverage coverage = Coverage.NONE;
        private String source;
        private boolean certain;

        void line(String[] at) {
            if (source == null && !(at[0].equals(HEAD) && at[1].equals(VERSION))) {
                throw new IllegalArgumentException("not '" + HEAD + "' of version " + VERSION);
            }
            switch (at[0]) {
                case HEAD -> {
                    source = plain(at[2]);
                    certain = Boolean.parseBoolean(at[3]);
                }
                case "coverage" -> coverage = new Coverage(number(at[1]), number(at[2]), number(at[3]), items(at[4]));
                case "node" ->
                    nodes.add(new Node(
                            nodes.size(),
                            Node.Kind.valueOf(at[1]),
                            plain(at[2]),
                            Long.parseLong(at[3]),
                            plain(at[4]),
                            Long.parseLong(at[5]),
                            items(at[6])));
                case "edge" -> edges.add(new Edge(number(at[1]), Edge.Kind.valueOf(at[2]), number(at[3])));
                case "deadlock" -> {
                    List<Deadlock.Member> ofThis = new ArrayList<>();
                    members.put(deadlocks.size(), ofThis);
                    deadlocks.add(new Deadlock(plain(at[1]), numbers(at[2]), ofThis));
                }
                case "member" ->
                    members.get(deadlocks.size() - 1)
                            .add(new Deadlock.Member(
                                    plain(at[1]), Long.parseLong(at[2]), plain(at[3]), plain(at[4]), items(at[5])));
                case "lint" -> lints.add(new WaitLint(plain(at[1]), plain(at[2]), plain(at[3]), items(at[4])));
                case "scope" ->
                    scopes.add(new Scope(
                            number(at[1]), number(at[2]), plain(at[3]), plain(at[4]), items(at[5]), number(at[6])));
                default -> throw new IllegalArgumentException("unknown '" + at[0] + "'");
            }
        }

        Snapshot snapshot() {
            if (source == null) {
                throw new IllegalArgumentException("the agent's answer is empty");
            }
            return new Snapshot(source, certain, new Graph(nodes, edges, coverage), deadlocks, lints, scopes);
        }
    }

    private static void line(StringBuilder to, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            to.append(i == 0 ? "" : "\t")
                    .append(fields[i] instanceof Listed ? fields[i].toString() : escape(fields[i]));
        }
        to.append('\n');
    }

    private record Listed(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static Listed list(List<String> items) {
        StringBuilder text = new StringBuilder();
        items.forEach(item -> text.append(escape(item)).append("\\n"));
        return new Listed(text.toString());
    }

    private static Listed ids(List<Integer> ids) {
        return list(ids.stream().map(String::valueOf).toList());
    }

    private static List<String> items(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\\\n")).map(SnapshotText::plain).toList();
    }

    private static List<Integer> numbers(String text) {
        return items(text).stream().map(Integer::valueOf).toList();
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    /** Names are the application's: they hold anything. */
    private static String escape(Object value) {
        return String.valueOf(value)
                .replace("\\", "\\b")
                .replace("\t", "\\t")
                .replace("\n", "\\l")
                .replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            switch (text.charAt(++i)) {
                case 't' -> plain.append('\t');
                case 'l' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                default -> plain.append('\\');
            }
        }
        return plain.toString();
    }
}
