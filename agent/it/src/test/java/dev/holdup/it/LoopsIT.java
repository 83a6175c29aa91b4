package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import dev.holdup.it.app.OtherLoopsApp;
import dev.holdup.it.app.ScenarioApp;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Which threads are loops. */
class LoopsIT {
    @TempDir
    Path folder;

    @OnEachJdk
    void declaredLoopsAreMeasuredAndTheirIdlenessIsNot(Jdk jdk) throws Exception {
        Report report = play(jdk, "loops=^declared-", OtherLoopsApp.class);
        assertThat(report.loops()).extracting(Report.Loop::name).contains("declared-own", "declared-pool");
        assertThat(report.findings())
                .filteredOn(f -> f.loops().stream().anyMatch(name -> name.startsWith("declared-")))
                .allSatisfy(finding -> assertThat(finding.frame().method()).isEqualTo("block"));
        assertThat(report.findings())
                .filteredOn(f -> f.frame() != null && "block".equals(f.frame().method()))
                .satisfies(findings -> assertThat(findings.stream()
                                .mapToLong(Report.Finding::count)
                                .sum())
                        .isEqualTo(2));
    }

    @OnEachJdk
    void selectorsOfTheJdkAreFoundAndWorkersAreNot(Jdk jdk) throws Exception {
        Report report = play(jdk, "", OtherLoopsApp.class);
        assertThat(report.loops()).extracting(Report.Loop::framework).contains("JDK HttpClient", "JDK HttpServer");
        assertThat(report.loops())
                .filteredOn(loop -> !loop.role().equals("pool"))
                .extracting(Report.Loop::name)
                .doesNotContain("plain-worker", "declared-pool");
        assertThat(report.loops())
                .filteredOn(loop -> loop.role().equals("pool"))
                .extracting(Report.Loop::name)
                .contains("declared-pool");
        // the first request may keep the JDK's dispatcher busy with locale data, and that is told truly
        assertThat(report.findings())
                .filteredOn(f -> f.severity().equals("error") && f.kind().equals("blocking-call"))
                .isEmpty();
    }

    @OnEachJdk
    void excludedThreadsAreNoLoops(Jdk jdk) throws Exception {
        Report report = play(jdk, "exclude=nioEventLoop", ScenarioApp.class, "netty-nio", "ten-blocks");
        assertThat(report.loops()).extracting(Report.Loop::name).noneMatch(name -> name.startsWith("nioEventLoop"));
        // Netty's own global executor may load a class for a millisecond
        assertThat(report.findings())
                .filteredOn(f -> !"class-load".equals(f.category()))
                .isEmpty();
    }

    @OnEachJdk
    void executorToBlockOnIsAWorkerAndItsCallsAreNotes(Jdk jdk) throws Exception {
        Report report = play(jdk, "", ScenarioApp.class, "netty-executor", "ten-blocks");
        assertThat(report.findings())
                .filteredOn(f -> "park".equals(f.category()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo("note");
                    assertThat(finding.count()).isEqualTo(10);
                });
    }

    private Report play(Jdk jdk, String option, Class<?> main, String... arguments) throws Exception {
        Path recording = folder.resolve("loops.jfr");
        List<String> options = List.of(App.agent("out=" + recording + "," + option));
        try (App app = App.start(jdk, "netty42", options, main, arguments)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            assertThat(app.lines()).noneMatch(line -> line.startsWith("holdup:"));
        }
        Report report = Analysis.of(List.of(recording));
        assertThat(report.quality().agentErrors()).isZero();
        return report;
    }
}
