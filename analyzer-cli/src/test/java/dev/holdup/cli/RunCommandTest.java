package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.cli.agent.AgentJar;
import dev.holdup.cli.agent.AgentJars;
import dev.holdup.cli.attach.ScriptedAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path directory;

    private AgentJar agent;

    @BeforeEach
    void makeAgent() throws IOException {
        agent = AgentJars.of(ScriptedAgent.class, directory.resolve("cache"));
    }

    @Test
    void startsJavaWithTheAgentAndSaysWhereTheRecordingIs() {
        Invocation run = holdup("run", "--options", "stall=50ms", "--out", "a.jfr", "--", JAVA, "-version");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("the recording is " + directory.resolve("a.jfr"));
        assertThat(directory.resolve("a.jfr")).content().contains("stall=50ms").contains("out=" + directory);
    }

    @Test
    void namesTheRecordingItselfWhenNobodyDoes() {
        Invocation run = holdup("run", JAVA, "-version");

        assertThat(run.err()).containsPattern("the recording is .*/holdup-run-\\d{8}-\\d{6}\\.jfr");
    }

    @Test
    void passesTheAgentToAnyOtherCommandInItsEnvironment() {
        Invocation run = holdup("run", "--", "sh", "-c", "printenv JAVA_TOOL_OPTIONS > seen.txt");

        assertThat(run.exitCode()).isZero();
        assertThat(directory.resolve("seen.txt"))
                .content()
                .startsWith("-javaagent:")
                .contains("out=" + directory);
        assertThat(run.err()).contains("no recording was left");
    }

    @Test
    void endsWithTheCommandsExitCode() {
        assertThat(holdup("run", "--", "sh", "-c", "exit 42").exitCode()).isEqualTo(42);
        assertThat(holdup("run", "--", "sh", "-c", "kill -TERM $$").exitCode()).isEqualTo(128 + 15);
    }

    @Test
    void keepsTheExitCodeWhenTheRecordingCannotBeRead() {
        Invocation run = holdup("run", "--report", "--", JAVA, "-version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("it cannot be read");
    }

    @Test
    void leavesOldRecordingsOutOfIt() throws IOException {
        Files.writeString(directory.resolve("old.jfr"), "old");

        assertThat(holdup("run", "--", "true").err()).doesNotContain("old.jfr");
    }

    @Test
    void saysWhenTheCommandCannotBeStarted() {
        Invocation run = holdup("run", "--", "no-such-command-here");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("'no-such-command-here' cannot be started");
    }

    private Invocation holdup(String... arguments) {
        return Invocation.in(directory, () -> agent, arguments);
    }
}
