package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The promises of {@code vthread-scraper}: each fault is found where {@code expected.json} says; without one, nothing. */
class VthreadSampleIT {
    private static final Path SAMPLE =
            Path.of("../../sample-apps/vthread-scraper").toAbsolutePath().normalize();
    /** Below the shortest fault, and above what a busy host does to a visitor. */
    private static final double GRAVE_MS = 150;

    @TempDir
    Path folder;

    @OnEachJdk
    void eachFaultIsFoundWhereExpectedAndHealthIsSilent(Jdk jdk) throws Exception {
        List<JsonNode> expected = JsonMapper.shared()
                .readTree(SAMPLE.resolve("expected.json").toFile())
                .valueStream()
                .toList();
        List<String> faults = new ArrayList<>();
        expected.forEach(
                entry -> faults.addAll(List.of("--fault", entry.get("fault").stringValue())));
        if (jdk.feature() < 21) {
            assertThat(run(jdk, "none", faults))
                    .as("what it says is in its README")
                    .isEqualTo(2);
            return;
        }
        assertThat(run(jdk, "faulty", faults)).isZero();
        Report faulty = report("faulty");
        assertThat(expected).allSatisfy(entry -> {
            boolean here = jdk.feature() <= entry.path("untilJdk").asInt(Integer.MAX_VALUE);
            if (here) {
                assertThat(faulty.findings()).as("%s", entry).anyMatch(finding -> isTold(finding, entry));
            } else {
                assertThat(faulty.findings()).as("%s", entry).noneMatch(finding -> isBelow(finding, entry));
            }
        });
        assertThat(run(jdk, "healthy", List.of())).isZero();
        assertThat(report("healthy").findings())
                .noneMatch(finding -> finding.kind().equals("pinned-carrier") && finding.maxMs() >= GRAVE_MS
                        || finding.kind().equals("carrier-hog")
                                && finding.maxMs() >= GRAVE_MS
                                && finding.cause().equals("ON_CPU"));
    }

    private static boolean isTold(Report.Finding finding, JsonNode entry) {
        JsonNode culprit = entry.get("culprit");
        return finding.kind().equals(entry.get("kind").stringValue())
                && finding.frame() != null
                && finding.frame().className().equals(culprit.get("class").stringValue())
                && finding.frame().method().equals(culprit.get("method").stringValue())
                && (!entry.has("detail")
                        || finding.detail().matches(entry.get("detail").stringValue()))
                && finding.threads().contains(entry.get("threads").stringValue())
                && finding.maxMs() >= entry.get("minMs").asDouble()
                && (!entry.has("below") || isBelow(finding, entry));
    }

    private static boolean isBelow(Report.Finding finding, JsonNode entry) {
        JsonNode below = entry.get("below");
        return finding.kind().equals(entry.get("kind").stringValue())
                && finding.stack().stream()
                        .anyMatch(frame -> frame.className()
                                        .equals(below.get("class").stringValue())
                                && frame.method().equals(below.get("method").stringValue()));
    }

    private Report report(String name) throws Exception {
        Report report = Analysis.of(List.of(folder.resolve(name + ".jfr")));
        assertThat(report.quality().agentErrors()).isZero();
        return report;
    }

    private int run(Jdk jdk, String name, List<String> faults) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                jdk.java(),
                "-Djdk.virtualThreadScheduler.parallelism=2",
                App.agent("out=" + folder.resolve(name + ".jfr") + ",stall=100ms"),
                "-jar",
                SAMPLE.resolve("target/vthread-scraper.jar").toString()));
        command.addAll(faults);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".txt").toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + java.nio.file.Files.readString(folder.resolve(name + ".txt")));
        }
        return process.exitValue();
    }
}
