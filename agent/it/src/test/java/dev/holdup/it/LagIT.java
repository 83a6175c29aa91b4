package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

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
        List<Double> held;
        try (App app = App.start(jdk, "netty42", options, PulseApp.class, "netty-nio", Integer.toString(SECONDS))) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            held = app.lines().stream()
                    .filter(line -> line.startsWith("held "))
                    .map(line -> Long.parseLong(line.substring("held ".length())) / 1e6)
                    .toList();
        }
        assertThat(held).hasSize(SECONDS).allMatch(ms -> ms >= 100);
        Report.Loop loop = Analysis.of(List.of(recording)).loops().stream()
                .filter(row -> row.name().startsWith("nioEventLoopGroup-"))
                .findFirst()
                .orElseThrow();
        // 90, 100 and 50 ms where no wake-up is late
        assertThat(loop.lag().p99Ms()).isCloseTo(lag(held, 0.99), withinPercentage(3));
        assertThat(loop.lag().maxMs()).isBetween(0.97 * lag(held, 1), lag(held, 1) + 20); // may lose its processor
        assertThat(loop.lag().p50Ms()).isLessThan(1);
        assertThat(percentile(recording, 0.95)).isCloseTo(lag(held, 0.95), withinPercentage(3));
    }

    /** What is left of so many ms after which all but that share of the time is over: by trying. */
    private static double lag(List<Double> held, double share) {
        double late = (1 - share) * SECONDS * 1000;
        double ms = held.stream().mapToDouble(d -> d).max().orElseThrow();
        for (; left(held, ms) < late; ms -= 0.01) {}
        return ms;
    }

    private static double left(List<Double> held, double ms) {
        return held.stream().mapToDouble(one -> Math.max(0, one - ms)).sum();
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
