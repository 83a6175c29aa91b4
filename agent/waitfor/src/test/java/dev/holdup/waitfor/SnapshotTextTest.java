package dev.holdup.waitfor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTextTest {
    @Test
    void whatIsWrittenIsReadThoughNamesHoldAnything() {
        Drawn drawn = new Drawn();
        int a = drawn.thread("tab\there \\n back\\slash\nline");
        drawn.edge(a, Edge.Kind.WAITS_FOR, a);
        Graph graph = new Graph(
                List.of(drawn.graph().node(0).with(1234, List.of("a.b(C.java:1)", "d\te"))),
                drawn.graph().edges(),
                new Coverage(3, 2, 1, List.of("one", "two")));
        Snapshot snapshot = new Snapshot(
                "live",
                true,
                graph,
                Deadlocks.in(graph),
                List.of(new WaitLint("long-wait", "a", "it waits", List.of("x"))),
                List.of(new Scope(1, -1, "root", "", List.of("t"), 1)));
        assertThat(SnapshotText.read(SnapshotText.write(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void somethingElseIsRefusedByLine() {
        assertThatThrownBy(() -> SnapshotText.read("ok\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> SnapshotText.read("")).isInstanceOf(IllegalArgumentException.class);
    }
}
