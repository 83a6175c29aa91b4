package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.stats.Histograms;
import dev.holdup.analysis.stats.Lag;
import dev.holdup.it.app.IdleApp;
import dev.holdup.it.app.PulseApp;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.io.TempDir;

/** What work that comes at a random instant would wait, and that nobody wakes a loop to find out. */
@Alone
class LagIT {
    private static final int SECONDS = 12;

    @TempDir
    Path folder;

    @OnEachJdk
    void aTenthOfEachSecondBlockedIsLagUpToItsLength(Jdk jdk) throws Exception {
        Path recording = folder.resolve("pulse.jfr");
        List<String> options = List.of(App.agent("out=" + recording));
        try (App app = App.start(jdk, "netty42", options, PulseApp.class, "netty-nio", Integer.toString(SECONDS))) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
        }
        Report.Loop loop = Analysis.of(List.of(recording)).loops().stream()
                .filter(row -> row.name().startsWith("nioEventLoopGroup-"))
                .findFirst()
                .orElseThrow();
        assertThat(loop.lag().p99Ms()).isCloseTo(90, within(2.7));
        assertThat(loop.lag().maxMs()).isBetween(97.0, 120.0); // a wake-up may be late
        assertThat(loop.lag().p50Ms()).isLessThan(1);
        assertThat(percentile(recording, 0.95)).isCloseTo(50, within(1.5));
    }

    @OnEachJdk
    void idleLoopIsNotWoken(Jdk jdk) throws Exception {
        Path recording = folder.resolve("idle.jfr");
        // Netty's own loops wake once a second, this one never
        long without = idle(jdk, List.of());
        long with = idle(jdk, List.of(App.agent("out=" + recording)));
        assertThat(with).isLessThanOrEqualTo(without);
        LoopAccounts accounts = LoopAccounts.of(recording);
        long id = accounts.names.entrySet().stream()
                .filter(loop -> loop.getValue().equals("plain-loop"))
                .findFirst()
                .orElseThrow()
                .getKey();
        List<LoopAccounts.Second> seconds =
                accounts.seconds.stream().filter(second -> second.loop() == id).toList();
        assertThat(seconds).hasSizeLessThanOrEqualTo(4); // at its start, and at its end
        assertThat(seconds.stream().mapToLong(LoopAccounts.Second::iterations).sum())
                .isLessThan(20);
    }

    /** The report has no p95, so it comes from the same busy periods. @return ms */
    private static double percentile(Path recording, double share) throws Exception {
        LoopAccounts accounts = LoopAccounts.of(recording);
        Histogram busy = Histograms.sum(
                accounts.seconds.stream().map(LoopAccounts.Second::lag).toList());
        Lag lag = new Lag();
        busy.recordedValues()
                .forEach(value -> lag.add(
                        busy.medianEquivalentValue(value.getValueIteratedTo()), value.getCountAtValueIteratedTo()));
        return lag.percentile(share, TimeUnit.SECONDS.toNanos(SECONDS)) / 1e6;
    }

    private static long idle(Jdk jdk, List<String> options) throws Exception {
        try (App app = App.start(jdk, "netty42", options, IdleApp.class, "nio")) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            return app.lines().stream()
                    .filter(line -> line.startsWith("switches "))
                    .mapToLong(line -> Long.parseLong(line.substring("switches ".length())))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
