package dev.holdup.analysis.render.waits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.report.RecordedWaits;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import dev.holdup.waitfor.Coverage;
import dev.holdup.waitfor.Deadlocks;
import dev.holdup.waitfor.Edge;
import dev.holdup.waitfor.Graph;
import dev.holdup.waitfor.Node;
import dev.holdup.waitfor.Scope;
import dev.holdup.waitfor.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private static final String AT = "dev.shop.Stock.take(Stock.java:9)";

    /** a and b wait for each other, c for a. */
    private final Graph graph = new Graph(
            List.of(
                    thread(0, "a", Node.Kind.THREAD, 5_200),
                    thread(1, "b", Node.Kind.VIRTUAL_THREAD, 5_200),
                    thread(2, "c", Node.Kind.THREAD, 900),
                    lock(3, "L1"),
                    lock(4, "L2")),
            List.of(
                    new Edge(0, Edge.Kind.WAITS_FOR, 4),
                    new Edge(4, Edge.Kind.OWNED_BY, 1),
                    new Edge(1, Edge.Kind.WAITS_FOR, 3),
                    new Edge(3, Edge.Kind.OWNED_BY, 0),
                    new Edge(2, Edge.Kind.WAITS_FOR, 3)),
            new Coverage(30, 4, 3, List.of("one thing")));

    private final Snapshot snapshot = new Snapshot(
            "pid 4711",
            true,
            graph,
            Deadlocks.in(graph),
            List.of(),
            List.of(
                    new Scope(0, -1, "root", "", List.of(), 30),
                    new Scope(1, 0, "checkout", "b", List.of("v1 WAITING"), 1),
                    new Scope(2, 1, "inner", "v1", List.of(), 0)));

    @Test
    void theTableHasTheCycleAndNotWhoWaitsForIt() {
        assertThat(WaitsText.table(snapshot)).isEqualTo("""
                        pid 4711
                        coverage: 3 of 4 waiters linked, 30 threads, two equal looks
                          – not seen: one thing

                        1 deadlock.

                        deadlock of 2 threads
                          a at Stock.take (Stock.java:9)
                            waits for L2, owned by b
                          b at Stock.take (Stock.java:9)
                            waits for L1, owned by a
                        """);
    }

    @Test
    void theTreeBeginsWithWhomNobodyWaitsForAndHasAgesAndScopes() {
        assertThat(WaitsText.tree(snapshot)).contains("""
                        c  waiting, for 0.9 s or longer  at Stock.take (Stock.java:9)
                          └ waits for L1
                            └ owned by a  waiting, for 5.2 s or longer  at Stock.take (Stock.java:9)
                              └ waits for L2
                                └ owned by b  virtual, waiting, for 5.2 s or longer  at Stock.take (Stock.java:9)
                                  └ waits for L1  ↑ cycle
                        """).endsWith("""
                        scopes
                          checkout, opened by b, 1 thread
                            v1 WAITING
                            inner, opened by v1, 0 threads
                        """);
    }

    @Test
    void dotColoursTheCycleOnly() {
        assertThat(WaitsDot.render(snapshot))
                .startsWith("digraph waits {")
                .contains("n0 -> n4 [label=\"waits for\" color=", "n2 -> n3 [label=\"waits for\"];");
    }

    @Test
    void jsonNamesItsSchema() {
        assertThat(WaitsJson.render(snapshot))
                .contains("\"holdup/waits/1\"", "\"linked\" : 3", "\"waitsFor\" : \"L2\"");
    }

    @Test
    void aRecordingIsShownAlikeAndAHealthyOneHasNone() {
        String text = WaitsText.table(
                RecordedWaits.of(ReportBuilder.build(Scenes.deadlocked().observe())));
        assertThat(text).contains("1 deadlock.", "  a at Account.transfer (Account.java:40)\n    waits for lock L2");
        assertThat(WaitsText.table(RecordedWaits.of(
                        ReportBuilder.build(Scene.withLoop("loop").observe()))))
                .contains("No deadlock.");
    }

    private static Node thread(int id, String name, Node.Kind kind, long ageMillis) {
        return new Node(id, kind, name, 100 + id, "WAITING", ageMillis, List.of(AT));
    }

    private static Node lock(int id, String name) {
        return new Node(id, Node.Kind.LOCK, name, -1, "", -1, List.of());
    }
}
