package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.servers.ServerWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes BESIDE.md from what a run left: a folder for each server and JDK, a file for each generation. */
public final class BesideReport {
    private BesideReport() {}

    /** Arguments: folder of raw results, file to write. */
    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments[0]);
        Map<String, List<List<ServerWindow>>> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(raw)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                all.computeIfAbsent(file.getParent().getFileName().toString(), name -> new ArrayList<>())
                        .add(Arrays.asList(JsonMapper.shared().readValue(file, ServerWindow[].class)));
            }
        }
        Run run = Run.of(raw);
        StringBuilder text = new StringBuilder(head(run)).append(run.note());
        all.forEach((name, generations) ->
                text.append("\n## ").append(name).append("\n\n").append(new BesideTable(generations).text()));
        Files.writeString(Path.of(arguments[1]), text);
    }

    private static String head(Run run) {
        return """
                # What it costs a server, tools beside each other

                %s
                A generation is one JVM for each tool and two without any, all alive and warmed at once. They are under \
                closed-loop load with 16 connections in turns, for slices of 15 ms in random order, so that what slows the \
                machine from outside falls on all alike. A round has one second of load for each; it counts only if \
                other processes took at most %.0f %% of the processors and the host stole at most %.0f %%, a rule fixed \
                beforehand. A tool's JVM is compared with the mean of the two plain ones in the same round, and one \
                plain JVM with the other (A/A). Given are medians of these ratios over all generations and rounds, and in \
                brackets the interval that holds the true median with at least 95 %% (by order statistics). Processor \
                time is that of the whole process, the tool's threads included, less what it takes when idle for the \
                time in which others had their turn. Compilers are left out: most of their work ends with the warm-up \
                ([ATTACH.md](ATTACH.md) has it).

                What it cannot tell: fresh JVMs of one kind differ by what their compilers chose, and the rounds of a \
                generation share that, so with few generations an interval is a little too narrow; below each table \
                stands how far equal JVMs were apart. A tool that moves work to threads of its own has it counted as \
                processor time; throughput shows it only where it takes a processor from the server. The tracers \
                (OpenTelemetry, Datadog) have nobody to send to: what sending costs is not here. After each slice the \
                caches belong to others, which is dearer for tools that touch more memory. There is one kind of request, \
                without a database: its work is small, and so a tool's share of it large. Latency is that of a server \
                driven to its limit, with the generator on the same processors.
                """.formatted(run.place(), 100 * ServerWindow.MOST_FOREIGN, 100 * ServerWindow.MOST_STOLEN);
    }
}
