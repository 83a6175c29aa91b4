package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.holdup.cli.attach.ForkedJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged jar, as a person runs it. */
class HoldupJarIT {
    private static final Path JAR = Path.of(System.getProperty("holdup.jar"));

    @TempDir
    private Path directory;

    @Test
    void carriesTheAgentTheSchemasAndThePages() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getEntry("agent/holdup-agent.jar")).isNotNull();
            assertThat(jar.getEntry("dev/holdup/report-1.schema.json")).isNotNull();
            assertThat(jar.getEntry("dev/holdup/policy-1.schema.json")).isNotNull();
            assertThat(jar.getEntry("dev/holdup/diff-1.schema.json")).isNotNull();
            assertThat(jar.getEntry("dev/holdup/dashboard/index.html")).isNotNull();
            assertThat(jar.getEntry("dev/holdup/dashboard/report.html")).isNotNull();
            assertThat(jar.stream().map(Object::toString))
                    .noneMatch(name -> name.startsWith("META-INF/maven/") || name.equals("module-info.class"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.holdup.cli.attach.ForkedJvm#jdks")
    void showsItsHelpOnEachJdk(Path jdk) throws Exception {
        Invocation help = holdup(jdk, "--help");

        assertThat(help.exitCode()).as(help.err()).isZero();
        assertThat(help.out()).contains("holdup demo").doesNotContain("\u001b");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.holdup.cli.attach.ForkedJvm#jdks")
    void runsAProgramAndReportsIt(Path jdk) throws Exception {
        Invocation run = holdup(jdk, "run", "--report", "--out", "a.jfr", "--", java(jdk), "-version");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("the recording is " + directory.resolve("a.jfr"));
        assertThat(run.out()).isNotBlank();
        Invocation json = holdup(jdk, "report", "a.jfr", "--format", "json");
        assertThat(json.out()).contains("\"holdup/report/1\"");
        assertThat(json.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.holdup.cli.attach.ForkedJvm#jdks")
    void recordsARunningProgram(Path jdk) throws Exception {
        try (ForkedJvm target = ForkedJvm.start(jdk)) {
            Invocation recorded = holdup(jdk, "record", target.pid(), "--duration", "1s", "--out", "a.jfr");

            assertThat(recorded.exitCode()).as(recorded.err()).isZero();
            assertThat(recorded.out()).isEqualTo(directory.resolve("a.jfr") + "\n");
            assertThat(holdup(jdk, "report", "a.jfr").exitCode()).isZero();
            assertThat(target.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.holdup.cli.attach.ForkedJvm#jdks")
    void looksForDeadlocksAndLeavesNoAgent(Path jdk) throws Exception {
        try (ForkedJvm target = ForkedJvm.start(jdk)) {
            Invocation look = holdup(jdk, "deadlocks", target.pid(), "--format", "tree");

            assertThat(look.exitCode()).as(look.err()).isZero();
            assertThat(look.out()).contains("No deadlock.", "waiters linked", "pid " + target.pid());
            assertThat(holdup(jdk, "detach", target.pid()).err()).contains("has no agent");
        }
    }

    @Test
    void explainsAKindFromThePagesItCarries() throws Exception {
        assumeThat(Path.of("../docs/findings")).isDirectory();

        assertThat(holdup(ForkedJvm.thisJdk(), "explain", "blocking-call").out())
                .startsWith("#");
    }

    @Test
    void endsWith3OnAFileThatIsNoRecording() throws Exception {
        Files.writeString(directory.resolve("notes.jfr"), "notes");

        Invocation report = holdup(ForkedJvm.thisJdk(), "report", "notes.jfr");

        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(report.out()).isEmpty();
    }

    @Test
    void passesASignalOnAndEndsAsTheCommandDoes() throws Exception {
        Process run = start(
                ForkedJvm.thisJdk(),
                "run",
                "--",
                "sh",
                "-c",
                "trap 'kill $!; exit 7' TERM; sleep 60 & echo ready; wait");
        assertThat(run.inputReader().readLine()).isEqualTo("ready");

        // not Process.destroy(): it would close the command's standard input as well
        run.toHandle().destroy();

        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(7);
    }

    private Invocation holdup(Path jdk, String... arguments) throws IOException, InterruptedException {
        Process process = start(jdk, arguments);
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes());
        int exitCode = process.waitFor();
        return new Invocation(exitCode, out, Files.readString(directory.resolve("err.txt")));
    }

    private Process start(Path jdk, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(jdk), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        builder.environment().put("TERM", "xterm");
        return builder.redirectError(directory.resolve("err.txt").toFile()).start();
    }

    private static String java(Path jdk) {
        return jdk.resolve("bin/java").toString();
    }
}
