package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.stack.Stacks;
import dev.holdup.it.app.reactor.ReactorApp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reactor's schedulers and Reactor Netty: who blocks a loop is found, who blocks a worker is not. The calls themselves are
 * judged, for a host that starves the loop meanwhile takes the blame from them in the report.
 */
class ReactorIT {
    private record Expected(String loops, String category) {}

    private static final Map<String, Expected> CULPRITS = Map.of(
            "sleepOnParallel", new Expected("parallel-\\d+", "sleep"),
            "sleepOnSingle", new Expected("single-\\d+", "sleep"),
            "sleepOnOrders", new Expected("orders-\\d+", "sleep"),
            "sleepOnClock", new Expected("clock-\\d+", "sleep"),
            "sleepInMap", new Expected("parallel-\\d+", "sleep"),
            "getOnParallel", new Expected("parallel-\\d+", "future"),
            "keep", new Expected("busy-\\d+", "sleep"),
            "sleepOnReactorNetty", new Expected("reactor-tcp-nio-\\d+", "sleep"),
            "blockOnLoop", new Expected("nioEventLoopGroup-\\d+-\\d+", "park"));

    private static final long LONG_NANOS = 40_000_000;

    @TempDir
    Path folder;

    @OnEachJdk
    void loopsAreBlockedAndWorkersAreNot(Jdk jdk) throws Exception {
        Observations seen = play(jdk);
        Map<String, List<BlockingCall>> calls = seen.calls().stream()
                .filter(call -> call.durationNanos() >= LONG_NANOS)
                .filter(ReactorIT::isOfTheApp)
                .collect(Collectors.groupingBy(
                        call -> Stacks.culprit(call.stack()).method()));
        assertThat(calls)
                .containsKeys(CULPRITS.keySet().toArray(String[]::new))
                .doesNotContainKeys("sleepOnElastic", "sleepOnExecutor", "sleepOffloaded", "blockIsRefused");
        CULPRITS.forEach((method, expected) -> assertThat(calls.get(method))
                .as(method)
                .hasSizeLessThanOrEqualTo(ReactorApp.ROUNDS)
                .allSatisfy(call -> {
                    assertThat(call.loop().name()).matches(expected.loops());
                    assertThat(call.category()).isEqualTo(expected.category());
                }));
        assertQueueDelayIsTold(ReportBuilder.build(seen));
    }

    private static boolean isOfTheApp(BlockingCall call) {
        return !call.stack().isEmpty()
                && Stacks.culprit(call.stack()).className().startsWith(ReactorApp.class.getPackageName());
    }

    /** Ten came one after the other and waited 60 ms each. */
    private static void assertQueueDelayIsTold(Report report) {
        Report.Loop loop = one(report.loops(), row -> row.name().startsWith("busy-"));
        Report.Loop workers = one(report.loops(), row -> row.name().equals("narrow"));
        assertThat(loop.role()).isEqualTo("loop");
        assertThat(workers.role()).isEqualTo("pool");
        assertThat(List.of(loop, workers)).allSatisfy(row -> {
            assertThat(row.framework()).isEqualTo("Reactor");
            assertThat(row.queueDelay().maxMs()).isGreaterThan(40);
        });
        Report.TaskClass keeper = one(
                report.taskClasses(),
                row -> loop.name().equals(row.loop()) && row.className().endsWith("CallableSubscribeOnSubscription"));
        assertThat(keeper.inflictedMs()).isGreaterThan(300);
        assertThat(report.taskClasses())
                .extracting(Report.TaskClass::className)
                .contains("reactor.core.publisher.FluxSubscribeOnValue$ScheduledScalar");
    }

    private static <T> T one(List<T> all, Predicate<T> wanted) {
        List<T> found = all.stream().filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Observations play(Jdk jdk) throws Exception {
        Path recording = folder.resolve("reactor.jfr");
        List<String> options = List.of(App.agent("stall=25ms,out=" + recording));
        try (App app = App.start(jdk, "reactor", options, ReactorApp.class)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            assertThat(app.lines()).noneMatch(line -> line.startsWith("holdup:"));
        }
        assertThat(Analysis.of(List.of(recording)).quality().agentErrors()).isZero();
        return Analysis.observe(List.of(recording));
    }
}
