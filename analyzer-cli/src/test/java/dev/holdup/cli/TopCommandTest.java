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

class TopCommandTest {
    @TempDir
    private Path directory;

    private AgentJar agent;

    @BeforeEach
    void makeAgent() throws IOException {
        agent = AgentJars.of(ScriptedAgent.class, directory.resolve("cache"));
    }

    @Test
    void needsATerminalUnlessItIsAskedForOneScreen() {
        Invocation top = holdup("top", "4711");

        assertThat(top.exitCode()).isEqualTo(2);
        assertThat(top.err()).contains("top draws on a terminal").contains("holdup top PID --once");
    }

    @Test
    void saysWhenThereIsNoSuchProcess() throws IOException {
        ForkedJvm gone = ForkedJvm.start(ForkedJvm.thisJdk());
        gone.close();

        assertThat(holdup("top", gone.pid(), "--once").err()).contains("There is no process " + gone.pid());
    }

    @Test
    void saysWhenNothingIsRecordedAndTakesItsAgentBack() throws IOException {
        try (ForkedJvm target = ForkedJvm.start(ForkedJvm.thisJdk())) {
            Invocation top = holdup("top", target.pid(), "--json", "--window", "1s");

            assertThat(top.exitCode()).isEqualTo(1);
            assertThat(top.err()).contains("does not say where it records").contains("holdup record " + target.pid());
            assertThat(top.out()).isEmpty();
            assertThat(holdup("detach", target.pid()).err()).contains("has no agent");
        }
    }

    @Test
    void showsAJvmWithoutLoopsAsOne() throws IOException {
        try (ForkedJvm target =
                ForkedJvm.start(ForkedJvm.thisJdk(), "-XX:StartFlightRecording:settings=none", "-Xlog:jfr*=off")) {
            Invocation top = holdup("top", target.pid(), "--once", "--window", "500ms");

            assertThat(top.exitCode()).as(top.err()).isZero();
            assertThat(top.out())
                    .contains("Idle · pid " + target.pid(), "No event loop was seen yet.")
                    .doesNotContain("\u001b");
        }
    }

    private Invocation holdup(String... arguments) {
        return Invocation.in(directory, () -> agent, arguments);
    }
}
