package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.cli.agent.AgentJar;
import dev.holdup.cli.agent.AgentJars;
import dev.holdup.cli.attach.ForkedJvm;
import dev.holdup.cli.attach.ScriptedAgent;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttachCommandsTest {
    @TempDir
    private Path directory;

    private AgentJar agent;

    @BeforeEach
    void makeAgent() throws IOException {
        agent = AgentJars.of(ScriptedAgent.class, directory.resolve("cache"));
    }

    @ParameterizedTest
    @MethodSource("dev.holdup.cli.attach.ForkedJvm#jdks")
    void attachesAndDetaches(Path jdk) throws IOException {
        try (ForkedJvm target = ForkedJvm.start(jdk)) {
            assertThat(psRow(target)).contains("Idle").doesNotContain("scripted");

            Invocation attached = holdup("attach", target.pid(), "--options", "loops=a\\,b");
            assertThat(attached.exitCode()).as(attached.err()).isZero();
            assertThat(attached.err()).contains("records in process " + target.pid() + ": a,b");
            assertThat(psRow(target)).contains("scripted");
            assertThat(holdup("attach", target.pid()).err()).contains("already has the agent");

            assertThat(holdup("detach", target.pid()).exitCode()).isZero();
            assertThat(psRow(target)).doesNotContain("scripted");
            assertThat(holdup("detach", target.pid()).err()).contains("has no agent");
        }
    }

    @Test
    void recordPrintsThePathAndLeavesNoAgentBehind() throws IOException {
        try (ForkedJvm target = ForkedJvm.start(ForkedJvm.thisJdk())) {
            Invocation recorded = holdup("record", target.pid(), "--duration", "1ms", "--out", "a.jfr");

            assertThat(recorded.exitCode()).as(recorded.err()).isZero();
            assertThat(recorded.out()).isEqualTo(directory.resolve("a.jfr") + "\n");
            assertThat(directory.resolve("a.jfr")).hasContent("dump of dump");
            assertThat(psRow(target)).doesNotContain("scripted");
        }
    }

    @Test
    void recordLeavesAnAgentThatWasThere() throws IOException {
        try (ForkedJvm target = ForkedJvm.start(ForkedJvm.thisJdk())) {
            holdup("attach", target.pid());

            Invocation recorded = holdup("record", target.pid(), "--duration", "1ms");

            assertThat(recorded.out()).contains("holdup-" + target.pid() + "-").endsWith(".jfr\n");
            assertThat(psRow(target)).contains("scripted");
        }
    }

    @Test
    void recordRefusesADirectoryThatIsNotThereBeforeItAttaches() {
        Invocation recorded = holdup("record", "1", "--out", "none/a.jfr");

        assertThat(recorded.exitCode()).isEqualTo(1);
        assertThat(recorded.err())
                .contains("Nothing can be written to the directory")
                .contains("--out");
    }

    @ParameterizedTest
    @CsvSource({
        "throw, The agent failed to start",
        "error, The agent says: there is no loop here",
        "silent, was loaded and did not answer"
    })
    void tellsTheAgentsOwnErrors(String failure, String expected) throws IOException {
        try (ForkedJvm target = ForkedJvm.start(ForkedJvm.thisJdk())) {
            Invocation attached = holdup("attach", target.pid(), "--options", "fail=" + failure);

            assertThat(attached.exitCode()).isEqualTo(1);
            assertThat(attached.err()).contains(expected).doesNotContain("Exception");
            assertThat(target.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.holdup.cli.attach.ForkedJvm#jdks")
    void saysWhenAJvmRefusesAgents(Path jdk) throws IOException {
        try (ForkedJvm target = ForkedJvm.start(jdk, "-XX:-EnableDynamicAgentLoading")) {
            assertRefused(holdup("attach", target.pid()), "-XX:-EnableDynamicAgentLoading", "holdup run -- java");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.holdup.cli.attach.ForkedJvm#jdks")
    void saysWhenAJvmCannotBeAttachedTo(Path jdk) throws IOException {
        try (ForkedJvm target = ForkedJvm.start(jdk, "-XX:+DisableAttachMechanism")) {
            assertRefused(holdup("attach", target.pid()), "-XX:+DisableAttachMechanism", "holdup run -- java");
        }
    }

    @Test
    void saysWhenTheProcessIsGone() throws IOException {
        ForkedJvm target = ForkedJvm.start(ForkedJvm.thisJdk());
        target.close();

        assertRefused(holdup("attach", target.pid()), "There is no process " + target.pid(), "holdup ps");
    }

    @Test
    void leavesAProcessAloneThatIsNoJvm() throws IOException {
        Process cat = new ProcessBuilder("cat").start();
        try {
            assertRefused(holdup("attach", Long.toString(cat.pid())), "is not a JVM", "holdup ps");
            assertThat(cat.isAlive()).isTrue();
        } finally {
            cat.destroyForcibly();
        }
    }

    @Test
    void doesNotAttachToItself() {
        Invocation attached =
                holdup("attach", Long.toString(ProcessHandle.current().pid()));

        assertThat(attached.exitCode()).isEqualTo(2);
        assertThat(attached.err()).contains("is this holdup itself");
    }

    private static void assertRefused(Invocation invocation, String reason, String wayOut) {
        assertThat(invocation.exitCode()).as(invocation.err()).isEqualTo(1);
        assertThat(invocation.err()).contains(reason).contains(wayOut).doesNotContain("Exception");
        assertThat(invocation.out()).isEmpty();
    }

    private String psRow(ForkedJvm target) {
        return holdup("ps")
                .out()
                .lines()
                .filter(line -> line.strip().startsWith(target.pid() + " "))
                .findFirst()
                .orElse("");
    }

    private Invocation holdup(String... arguments) {
        return Invocation.in(directory, () -> agent, arguments);
    }
}
