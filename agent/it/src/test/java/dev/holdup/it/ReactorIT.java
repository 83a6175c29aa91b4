package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import dev.holdup.it.app.reactor.ReactorApp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;

/** Reactor's schedulers and Reactor Netty: who blocks a loop is found, who blocks a worker is not. */
class ReactorIT {
    /** @param what category, and what was recognised beyond it */
    private record Expected(String loops, String what) {}

    private static final Map<String, Expected> CULPRITS = Map.of(
            "sleepOnParallel", new Expected("parallel-\\d+", "sleep"),
            "sleepOnSingle", new Expected("single-\\d+", "sleep"),
            "sleepOnOrders", new Expected("orders-\\d+", "sleep"),
            "sleepOnClock", new Expected("clock-\\d+", "sleep"),
            "sleepInMap", new Expected("parallel-\\d+", "sleep"),
            "getOnParallel", new Expected("parallel-\\d+", "future"),
            "keep", new Expected("busy-\\d+", "sleep"),
            "sleepOnReactorNetty", new Expected("reactor-tcp-nio-\\d+", "sleep"),
            "blockOnLoop", new Expected("nioEventLoopGroup-\\d+-\\d+", "park: future"));

    @TempDir
    Path folder;

    @OnEachJdk
    void loopsAreBlockedAndWorkersAreNot(Jdk jdk) throws Exception {
        Report report = play(jdk);
        List<Report.Finding> blocks = report.findings().stream()
                .filter(finding -> finding.kind().equals("blocking-call"))
                .filter(finding -> finding.frame() != null
                        && finding.frame().className().startsWith(ReactorApp.class.getPackageName()))
                .toList();
        assertThat(blocks)
                .extracting(finding -> finding.frame().method())
                .containsAll(CULPRITS.keySet())
                .doesNotContain("sleepOnElastic", "sleepOnExecutor", "sleepOffloaded", "blockIsRefused");
        CULPRITS.forEach((method, expected) -> {
            Report.Finding finding =
                    one(blocks, candidate -> candidate.frame().method().equals(method));
            assertThat(what(finding)).as(method).isEqualTo(expected.what());
            assertThat(finding.count()).as(method).isBetween(1L, (long) ReactorApp.ROUNDS);
            assertThat(finding.maxMs()).as(method).isGreaterThan(40);
            assertThat(finding.loops()).as(method).allMatch(loop -> loop.matches(expected.loops()));
        });
        assertThat(one(blocks, finding -> finding.frame().method().equals("sleepInMap"))
                        .operator())
                .isEqualTo("map");
        assertQueueDelayIsTold(report);
    }

    /** Ten came one after the other and waited 60 ms each. */
    private static void assertQueueDelayIsTold(Report report) {
        Report.Finding keep = one(
                report.findings(),
                finding -> finding.frame() != null && finding.frame().method().equals("keep"));
        assertThat(keep.victims()).isEqualTo(10);
        assertThat(keep.inflictedMs()).isBetween(300.0, 1_200.0);
        Report.Loop loop = one(report.loops(), row -> row.name().startsWith("busy-"));
        Report.Loop workers = one(report.loops(), row -> row.name().equals("narrow"));
        assertThat(loop.role()).isEqualTo("loop");
        assertThat(workers.role()).isEqualTo("pool");
        assertThat(List.of(loop, workers)).allSatisfy(row -> {
            assertThat(row.framework()).isEqualTo("Reactor");
            assertThat(row.queueDelay().maxMs()).isGreaterThan(40);
        });
        assertThat(report.taskClasses())
                .extracting(Report.TaskClass::className)
                .contains("reactor.core.publisher.FluxSubscribeOnValue$ScheduledScalar");
    }

    private static String what(Report.Finding finding) {
        return finding.subKind() == null ? finding.category() : finding.category() + ": " + finding.subKind();
    }

    private static <T> T one(List<T> all, Predicate<T> wanted) {
        List<T> found = all.stream().filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Report play(Jdk jdk) throws Exception {
        Path recording = folder.resolve("reactor.jfr");
        List<String> options = List.of(App.agent("stall=25ms,out=" + recording));
        try (App app = App.start(jdk, "reactor", options, ReactorApp.class)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            assertThat(app.lines()).noneMatch(line -> line.startsWith("holdup:"));
        }
        Report report = Analysis.of(List.of(recording));
        assertThat(report.quality().agentErrors()).isZero();
        return report;
    }
}
