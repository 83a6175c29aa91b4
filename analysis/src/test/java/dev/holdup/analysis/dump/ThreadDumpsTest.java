package dev.holdup.analysis.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dumps of JDK 25, shortened to some of their threads. */
class ThreadDumpsTest {
    @Test
    void theTextTellsMonitorsAndLocksWithTheirOwners() throws IOException {
        Snapshot snapshot = read("jdk25.txt");
        assertThat(snapshot.deadlocks())
                .extracting(ThreadDumpsTest::threads)
                .containsExactlyInAnyOrder(Set.of("monitors-a", "monitors-b"), Set.of("locks-a", "locks-b", "locks-c"));
        assertThat(snapshot.certain()).isFalse();
        assertThat(snapshot.graph().coverage().waiters()).isEqualTo(6);
        assertThat(snapshot.graph().coverage().linked()).isEqualTo(5);
        assertThat(snapshot.graph().coverage().gaps()).anyMatch(gap -> gap.startsWith("virtual threads"));
    }

    @Test
    void theTextWithoutOwnersOfLocksSaysSo() throws IOException {
        String text = text("jdk25.txt").replaceAll("(?s)   Locked ownable synchronizers:\n(\t- .*?\n)+", "");
        Snapshot snapshot = ThreadDumps.read("dump.txt", text);
        assertThat(snapshot.deadlocks())
                .extracting(ThreadDumpsTest::threads)
                .containsExactly(Set.of("monitors-a", "monitors-b"));
        assertThat(snapshot.graph().coverage().gaps()).anyMatch(gap -> gap.contains("without -l"));
    }

    @Test
    void theJsonTellsMonitorsOfVirtualThreadsAndNoOwnersOfLocks() throws IOException {
        Snapshot snapshot = read("jdk25.json");
        assertThat(snapshot.deadlocks())
                .extracting(ThreadDumpsTest::threads)
                .containsExactlyInAnyOrder(
                        Set.of("vmonitors-a", "vmonitors-b"), Set.of("vpmonitors-v", "vpmonitors-p"));
        assertThat(snapshot.source()).contains("JDK 25.0.3");
        assertThat(snapshot.graph().coverage().gaps()).anyMatch(gap -> gap.startsWith("owners of java.util"));
        assertThat(snapshot.scopes()).isNotEmpty();
    }

    @Test
    void anOlderJsonWithoutMonitorsSaysSo() throws IOException {
        String text = text("jdk25.json").replaceAll("\"(blockedOn|monitorsOwned)\"", "\"unknown\"");
        Snapshot snapshot = ThreadDumps.read("dump.json", text);
        assertThat(snapshot.deadlocks()).isEmpty();
        assertThat(snapshot.graph().coverage().gaps()).anyMatch(gap -> gap.startsWith("monitors"));
    }

    @Test
    void aWaitThatHasGivenItsMonitorBackOwnsNothing() throws IOException {
        // joins-a waits inside the monitor of another thread
        assertThat(read("jdk25.txt").graph().nodes())
                .noneMatch(node -> node.name().equals("joins-a"));
    }

    @Test
    void anythingElseIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> ThreadDumps.read("a.log", "hello"))
                .hasMessageContaining("a.log is no recording and no thread dump")
                .hasMessageContaining("jcmd PID");
        assertThatThrownBy(() -> ThreadDumps.read("a.json", "{\"a\": 1}")).hasMessageContaining("threadContainers");
        assertThatThrownBy(() -> ThreadDumps.read("a.json", "{\"a\": ")).hasMessageContaining("no whole JSON");
    }

    private static Set<String> threads(Deadlock deadlock) {
        return deadlock.members().stream().map(Deadlock.Member::thread).collect(Collectors.toSet());
    }

    private static Snapshot read(String name) throws IOException {
        return ThreadDumps.read(name, text(name));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = ThreadDumpsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
