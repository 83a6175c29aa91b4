package dev.holdup.benchmarks.accuracy;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Tasks that note themselves how long they waited, on a loop of Netty; only Holdup tells such a figure. */
record Delays(String load, String classPath) implements Program {
    private static final String TASK = "dev.holdup.it.app.latency.MeasuredTask";

    @Override
    public String name() {
        return "queue delay, " + load;
    }

    @Override
    public List<String> jvm() {
        return List.of();
    }

    @Override
    public String main() {
        return "dev.holdup.it.app.latency.LatencyApp";
    }

    @Override
    public Pattern loops() {
        return Pattern.compile("^nioEventLoop");
    }

    @Override
    public Played play(Place place, Tool tool, Path file) throws Exception {
        return new Played(
                List.of(),
                place.start(tool, file, this, List.of("netty-nio", load)).end());
    }

    QueueDelay figures(Played played, Path file) throws IOException {
        String[] truth = played.said().stream()
                .filter(line -> line.startsWith("truth " + TASK + " "))
                .findFirst()
                .orElseThrow(() -> new IOException("no truth said"))
                .split(" ");
        Report.Distribution told = Analysis.of(List.of(file)).taskClassTotals().stream()
                .filter(task -> task.className().equals(TASK))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + TASK + " in the report"))
                .queueDelay();
        return new QueueDelay(
                load, Long.parseLong(truth[3]) / 1e6, told.p50Ms(), Long.parseLong(truth[4]) / 1e6, told.p99Ms());
    }
}
