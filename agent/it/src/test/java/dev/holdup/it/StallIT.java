package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import dev.holdup.it.app.ScenarioApp;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Stalls: counted, measured, blamed on the right code, and not seen where there are none. */
@Alone
class StallIT {
    @TempDir
    Path folder;

    @OnEachJdk
    void tenBlocksAreTenStallsOfTheirLength(Jdk jdk) throws Exception {
        Report report = play(jdk, "netty-nio", "ten-blocks");
        assertThat(report.findings())
                .filteredOn(f -> !f.severity().equals("note"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo("blocking-call");
                    assertThat(finding.frame().method()).isEqualTo("block");
                    assertThat(finding.count()).isEqualTo(10);
                    assertThat(finding.stalls()).isEqualTo(10);
                    assertThat(finding.totalMs()).isBetween(500.0, 540.0);
                });
    }

    @OnEachJdk
    void manyShortTasksAreOneCrowdedIteration(Jdk jdk) throws Exception {
        Report report = play(jdk, "netty-nio", "slices");
        assertThat(report.findings())
                .filteredOn(f -> f.kind().equals("crowded-iteration"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.count()).isLessThanOrEqualTo(4));
    }

    @OnEachJdk
    void workOnTheProcessorIsNamedByItsHotFrame(Jdk jdk) throws Exception {
        Report report = play(jdk, "nio", "cpu");
        assertThat(report.findings())
                .filteredOn(f -> f.kind().equals("cpu-stall") || f.kind().equals("host-starved"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.count()).isEqualTo(1);
                    assertThat(finding.maxMs()).isGreaterThanOrEqualTo(150);
                    if (finding.kind().equals("cpu-stall")) {
                        assertThat(finding.frame().method()).isEqualTo("spin");
                    }
                });
    }

    @OnEachJdk
    void idleLoopIsSilent(Jdk jdk) throws Exception {
        Report report = play(jdk, "netty-epoll", "idle");
        assertThat(report.findings())
                .filteredOn(f -> !f.severity().equals("note"))
                .isEmpty();
    }

    private Report play(Jdk jdk, String loop, String scenario) throws Exception {
        Path recording = folder.resolve(scenario + jdk.feature() + ".jfr");
        List<String> options = List.of(App.agent("out=" + recording));
        try (App app = App.start(jdk, "netty42", options, ScenarioApp.class, loop, scenario)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
        }
        Report report = Analysis.of(List.of(recording));
        assertThat(report.quality().agentErrors()).isZero();
        return report;
    }
}
