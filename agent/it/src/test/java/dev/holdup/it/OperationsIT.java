package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.it.app.OperationsApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of the tables, on every kind of loop and every JDK: reported once, or silent. */
class OperationsIT {
    /** Lengths are measured around the call by the application, so a descheduled thread shows in them as a difference. */
    private static final double SHARE_OFF_BY_MORE = 0.08;

    private static final double ALLOWED_MS = 2;
    private static final double ALLOWED_SHARE = 0.05;

    private record Kind(String loop, String netty) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("nio", "netty42"),
            new Kind("netty-nio", "netty41"),
            new Kind("netty-nio", "netty42"),
            new Kind("netty-epoll", "netty41"),
            new Kind("netty-epoll", "netty42"));

    private record Truth(String name, String category, double ms) {
        static Truth of(String line) {
            String[] fields = line.split(",");
            return new Truth(fields[0], fields[1], Long.parseLong(fields[2]) / 1e6);
        }
    }

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicContainer> operations() throws IOException {
        return Jdk.all().stream().flatMap(jdk -> KINDS.stream().map(kind -> container(jdk, kind)));
    }

    private static DynamicContainer container(Jdk jdk, Kind kind) {
        String name = jdk + " " + kind.loop + " " + kind.netty;
        return DynamicContainer.dynamicContainer(name, Stream.of(name).flatMap(n -> tests(jdk, kind)));
    }

    private static Stream<DynamicTest> tests(Jdk jdk, Kind kind) {
        Path recording = folder.resolve(jdk.feature() + kind.loop + kind.netty + ".jfr");
        List<Truth> truths = new ArrayList<>();
        Observations seen = play(jdk, kind, recording, truths);
        Report report = ReportBuilder.build(seen);
        Evidence evidence = new Evidence(seen);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest(
                "there are at least 70 operations",
                () -> assertThat(truths).filteredOn(t -> !t.category.isEmpty()).hasSizeGreaterThanOrEqualTo(70)));
        tests.add(DynamicTest.dynamicTest(
                "no advice errors",
                () -> assertThat(report.quality().agentErrors()).isZero()));
        tests.add(DynamicTest.dynamicTest("lengths are true", () -> lengthsAreTrue(report, truths)));
        for (Truth truth : truths) {
            tests.add(DynamicTest.dynamicTest(truth.name, () -> check(report, evidence, truth)));
        }
        return tests.stream();
    }

    private static Observations play(Jdk jdk, Kind kind, Path recording, List<Truth> truths) {
        Path truth = folder.resolve(recording.getFileName() + ".csv");
        List<String> options = List.of(App.agent("threshold=0,out=" + recording));
        try (App app = App.start(jdk, kind.netty, options, OperationsApp.class, kind.loop, truth.toString())) {
            assertThat(app.end()).as("exit code; output %s", app.lines()).isZero();
            assertThat(app.lines()).noneMatch(line -> line.startsWith("failed") || line.startsWith("holdup:"));
            Files.readAllLines(truth).forEach(line -> truths.add(Truth.of(line)));
            return Analysis.observe(List.of(recording));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(Report report, Evidence evidence, Truth truth) {
        List<Report.Finding> findings = found(report, truth);
        if (truth.category.isEmpty()) {
            assertThat(findings).as(truth.name).isEmpty();
            return;
        }
        assumeFalse(findings.isEmpty() && stretched(evidence, truth), "the host made most of its length");
        assertThat(findings).as(truth.name).hasSize(1);
        Report.Finding finding = findings.get(0);
        assertThat(finding.category()).as(truth.name).isEqualTo(truth.category);
        assertThat(finding.count()).as(truth.name).isEqualTo(1);
        assertThat(finding.frame().className()).startsWith("dev.holdup.it.app.");
        assertThat(finding.frame().line()).isPositive();
    }

    private static void lengthsAreTrue(Report report, List<Truth> truths) {
        List<String> off = new ArrayList<>();
        long blocking = 0;
        for (Truth truth : truths) {
            List<Report.Finding> findings = found(report, truth);
            if (!truth.category.isEmpty() && findings.size() == 1) {
                blocking++;
                double difference = Math.abs(findings.get(0).totalMs() - truth.ms);
                if (difference > Math.max(ALLOWED_MS, truth.ms * ALLOWED_SHARE)) {
                    off.add(truth + " reported " + findings.get(0).totalMs());
                }
            }
        }
        assertThat(off).hasSizeLessThanOrEqualTo((int) (blocking * SHARE_OFF_BY_MORE));
    }

    private static List<Report.Finding> found(Report report, Truth truth) {
        return report.findings().stream()
                .filter(finding -> finding.stack().stream().anyMatch(frame -> isOf(truth, frame.method())))
                .toList();
    }

    /** It was recorded, and is in no finding for the host or a pause made more of it than it did itself. */
    private static boolean stretched(Evidence evidence, Truth truth) {
        return evidence.observations().calls().stream()
                .filter(call -> call.stack().stream().anyMatch(frame -> isOf(truth, frame.method())))
                .anyMatch(evidence::isStretched);
    }

    private static boolean isOf(Truth truth, String method) {
        return method.contains("lambda$" + truth.name + "$");
    }
}
