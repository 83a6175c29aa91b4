package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.it.app.QuietApp;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the agent, the application does what it would have done. */
class UnharmedIT {
    private static final List<String> SAID = List.of("standard output", "standard error", "shutdown hook");

    @TempDir
    Path folder;

    @OnEachJdk
    void outputAndExitCodeAreTheSameWithAndWithout(Jdk jdk) throws Exception {
        assertThat(run(jdk, List.of())).containsExactlyInAnyOrderElementsOf(SAID);
        assertThat(run(jdk, List.of(App.agent("out=" + folder)))).containsExactlyInAnyOrderElementsOf(SAID);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1).allMatch(file -> file.toString().endsWith(".jfr"));
        }
    }

    @OnEachJdk
    void secondAgentStaysOutWithOneLine(Jdk jdk) throws Exception {
        String agent = App.agent("out=" + folder);
        assertOneLine(run(jdk, List.of(agent, agent)), "a Holdup agent is in this JVM already");
    }

    @OnEachJdk
    void unknownOptionIsOneLineWithTheNearestName(Jdk jdk) throws Exception {
        assertOneLine(run(jdk, List.of(App.agent("treshold=2ms,out=" + folder))), "did you mean 'threshold'?");
    }

    @OnEachJdk
    void unreadableOptionIsOneLine(Jdk jdk) throws Exception {
        assertOneLine(run(jdk, List.of(App.agent("threshold=soon,out=" + folder))), "threshold=soon is not understood");
    }

    @OnEachJdk
    void placeThatCannotBeWrittenIsOneLine(Jdk jdk) throws Exception {
        assertOneLine(run(jdk, List.of(App.agent("out=/proc/nowhere"))), "out=/proc/nowhere");
    }

    @OnEachJdk
    void damagedAgentJarIsOneLine(Jdk jdk) throws Exception {
        Path hollow = folder.resolve("hollow.jar");
        Files.copy(App.AGENT, hollow);
        try (FileSystem jar = FileSystems.newFileSystem(hollow)) {
            Files.delete(jar.getPath("core/dev/holdup/agent/install/Holdup.class"));
        }
        assertOneLine(run(jdk, List.of("-javaagent:" + hollow)), "not installed, the application runs on without it");
    }

    private static void assertOneLine(List<String> lines, String text) {
        assertThat(lines)
                .filteredOn(line -> !SAID.contains(line))
                .singleElement()
                .asString()
                .contains(text);
        assertThat(lines).containsAll(SAID);
    }

    private static List<String> run(Jdk jdk, List<String> options) throws Exception {
        try (App app = App.start(jdk, "netty42", options, QuietApp.class)) {
            assertThat(app.end()).as("exit code; output %s", app.lines()).isEqualTo(7);
            return app.lines();
        }
    }
}
