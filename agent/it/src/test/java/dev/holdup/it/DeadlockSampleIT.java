package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample's promise, kept by an agent that is put in only to look: each knot as {@code expected.json} says. */
class DeadlockSampleIT {
    private static final Path SAMPLE =
            Path.of("../../sample-apps/deadlocks").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @OnEachJdk
    void eachKnotIsFoundByOneLookAtARunningJvm(Jdk jdk) throws Exception {
        List<JsonNode> expected = JsonMapper.shared()
                .readTree(SAMPLE.resolve("expected.json").toFile())
                .valueStream()
                .toList();
        List<String> knots = new ArrayList<>(
                expected.stream().map(entry -> entry.get("knot").stringValue()).toList());
        knots.add("none");
        Process sample = start(jdk, knots);
        try {
            Waits waits = new Waits(sample, folder);
            Snapshot snapshot = waits.look();
            Map<Set<String>, Deadlock> found = snapshot.deadlocks().stream()
                    .collect(Collectors.toMap(
                            deadlock -> deadlock.members().stream()
                                    .map(Deadlock.Member::thread)
                                    .collect(Collectors.toSet()),
                            Function.identity()));
            assertThat(found).hasSameSizeAs(expected);
            for (JsonNode entry : expected) {
                Set<String> threads = entry.get("threads")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .collect(Collectors.toSet());
                assertThat(found).containsKey(threads);
                assertThat(found.get(threads).kind())
                        .isEqualTo(entry.get("kind").stringValue());
                String culprit = entry.get("culprit").get("class").stringValue() + "."
                        + entry.get("culprit").get("method").stringValue() + "(";
                assertThat(found.get(threads).members())
                        .allSatisfy(member -> assertThat(member.frames()).anyMatch(frame -> frame.startsWith(culprit)));
            }
            assertThat(snapshot.certain()).isTrue();
            assertThat(snapshot.graph().coverage().linked()).isGreaterThanOrEqualTo(7);
            // once more, and out again: the look left the agent's doors in order
            assertThat(waits.order("command=status")).isEqualTo("ok absent");
        } finally {
            sample.destroyForcibly();
        }
    }

    private Process start(Jdk jdk, List<String> knots) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                jdk.java(), "-jar", SAMPLE.resolve("target/deadlocks.jar").toString()));
        command.addAll(knots);
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("log").toFile())
                .start();
        assertThat(process.inputReader().readLine()).startsWith("tied ");
        return process;
    }
}
