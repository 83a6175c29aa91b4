package dev.holdup.analysis.report;

import dev.holdup.waitfor.Coverage;
import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Edge;
import dev.holdup.waitfor.Graph;
import dev.holdup.waitfor.Node;
import dev.holdup.waitfor.Snapshot;
import dev.holdup.waitfor.WaitLint;
import java.util.ArrayList;
import java.util.List;

/** The deadlocks of a recording in the shape of a look at a JVM, so that both are shown alike. */
public final class RecordedWaits {
    /** The gap that makes "no deadlock" say nothing. */
    public static final String NOT_LOOKED =
            "deadlocks: they were not looked for (deadlocks=off, or shorter than one interval)";

    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private RecordedWaits() {}

    public static Snapshot of(Report report) {
        RecordedWaits waits = new RecordedWaits();
        List<Deadlock> deadlocks = report.deadlocks().stream().map(waits::add).toList();
        List<WaitLint> lints = report.lints().stream()
                .map(lint -> new WaitLint(lint.id(), "", lint.sentence(), List.of()))
                .toList();
        int threads = deadlocks.stream().mapToInt(one -> one.members().size()).sum();
        List<String> gaps = new ArrayList<>(List.of("waits that are no deadlock: a recording holds deadlocks only"));
        if (report.quality().deadlocksUnknown()) {
            gaps.add(NOT_LOOKED);
        }
        Coverage coverage = new Coverage(threads, threads, threads, gaps);
        String source = String.join(", ", report.recording().files());
        return new Snapshot(source, true, new Graph(waits.nodes, waits.edges, coverage), deadlocks, lints, List.of());
    }

    private Deadlock add(Report.Deadlock deadlock) {
        List<Deadlock.Member> members = deadlock.members().stream()
                .map(member -> new Deadlock.Member(
                        member.thread(),
                        -1,
                        member.waitsFor(),
                        member.heldBy(),
                        member.stack().stream().map(RecordedWaits::text).toList()))
                .toList();
        int first = nodes.size();
        for (Deadlock.Member member : members) {
            nodes.add(new Node(nodes.size(), Node.Kind.THREAD, member.thread(), 0, "WAITING", -1, member.frames()));
        }
        for (int i = 0; i < members.size(); i++) {
            int thing = nodes.size();
            nodes.add(new Node(
                    thing,
                    Node.Kind.OTHER,
                    members.get(i).waitsFor(),
                    -1,
                    members.get(i).heldBy(),
                    -1,
                    List.of()));
            edges.add(new Edge(first + i, Edge.Kind.WAITS_FOR, thing));
            // members are in the order of waiting
            edges.add(new Edge(thing, Edge.Kind.COMPLETED_BY, first + (i + 1) % members.size()));
        }
        List<Integer> own = new ArrayList<>();
        for (int id = first; id < nodes.size(); id++) {
            own.add(id);
        }
        return new Deadlock(deadlock.kind(), own, members);
    }

    private static String text(Report.Frame frame) {
        return frame.className() + "." + frame.method() + "(" + Places.where(frame) + ")";
    }
}
