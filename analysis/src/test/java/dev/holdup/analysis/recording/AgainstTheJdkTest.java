package dev.holdup.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgainstTheJdkTest {
    @TempDir
    Path directory;

    @Test
    void readsWhatTheRunningJdkReads() throws Exception {
        Path file = Workloads.record(Workloads.RUNNING_JDK, directory.resolve("running.jfr"), 400);
        assertSame(file);
    }

    @Test
    void readsWhatJdk25Wrote() throws Exception {
        Optional<Path> jdk = Workloads.jdk25();
        assumeTrue(jdk.isPresent(), "no JDK 25 under /usr/lib/jvm");
        assertSame(Workloads.record(jdk.get(), directory.resolve("25.jfr"), 400));
    }

    @Test
    void keepsTwoRunsInOneFileApart() throws Exception {
        Path first = Workloads.record(Workloads.RUNNING_JDK, directory.resolve("first.jfr"), 50);
        Path second =
                Workloads.record(Workloads.jdk25().orElse(Workloads.RUNNING_JDK), directory.resolve("second.jfr"), 70);
        Path joined = Files.copy(first, directory.resolve("joined.jfr"));
        Files.write(joined, Files.readAllBytes(second), StandardOpenOption.APPEND);

        List<String> apart = texts(first);
        apart.addAll(texts(second));
        assertThat(texts(joined)).isEqualTo(apart).hasSizeGreaterThan(2 * 2 * (50 + 70));
    }

    @Test
    void staysSilentAboutTypesNobodyWants() throws Exception {
        Path file = Workloads.record(Workloads.RUNNING_JDK, directory.resolve("silent.jfr"), 20);
        List<String> types = new ArrayList<>();
        ReadResult result = RecordingReader.read(file, Set.of("test.Other", "no.Such"), e -> types.add(e.type()));
        assertThat(types).hasSize(8).containsOnly("test.Other");
        assertThat(result.events()).isEqualTo(8);
        assertThat(RecordingReader.read(file, Set.of(), e -> types.add(e.type()))
                        .events())
                .isZero();
        assertThat(types).hasSize(8);
    }

    @Test
    void answersUnknownFieldsWithNothing() throws Exception {
        Path file = Workloads.record(Workloads.RUNNING_JDK, directory.resolve("fields.jfr"), 20);
        RecordingReader.read(file, Set.of("test.Other"), event -> {
            assertThat(event.has("number")).isTrue();
            assertThat(event.has("nothing")).isFalse();
            assertThat(event.text("nothing")).isNull();
            assertThat(event.number("nothing", -5)).isEqualTo(-5);
            assertThat(event.threadValue("nothing")).isNull();
            assertThat(event.threadValue("number")).isNull();
            assertThat(event.number("eventThread", -5)).isEqualTo(-5);
            assertThat(event.number("duration", -5)).isEqualTo(event.durationNanos());
        });
    }

    private void assertSame(Path file) throws Exception {
        List<Path> parts = Oracle.split(file, directory);
        assertThat(parts).hasSizeGreaterThan(1);
        int events = 0;
        for (Path part : parts) {
            Oracle oracle = Oracle.of(part);
            List<String> ours = oracle.ours(part);
            for (int i = 0; i < Math.min(ours.size(), oracle.lines().size()); i++) {
                assertThat(ours.get(i)).isEqualTo(oracle.lines().get(i));
            }
            assertThat(ours).hasSameSizeAs(oracle.lines());
            events += oracle.lines().size();
        }
        assertThat(events).isGreaterThan(2 * 2 * 400);
        ReadResult whole = RecordingReader.read(file, Set.of("test.Shapes"), e -> {});
        assertThat(whole.losses()).isEmpty();
        assertThat(whole.chunks()).isEqualTo(parts.size());
        assertThat(whole.events()).isEqualTo(2 * 2 * 400);
        assertThat(whole.endNanos()).isGreaterThan(whole.startNanos());
    }

    private static List<String> texts(Path file) throws Exception {
        List<String> texts = new ArrayList<>();
        RecordingReader.read(
                file,
                Set.of("test.Shapes", "test.Other", "jdk.GarbageCollection", "jdk.JVMInformation"),
                e -> texts.add(e.type()
                        + e.startNanos()
                        + e.thread()
                        + e.text("text")
                        + e.text("type")
                        + e.text("cause")
                        + e.text("jvmVersion")
                        + e.stack()));
        return texts;
    }
}
