package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.servers.ServerWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes SERVERS.md from what a run left. */
public final class ServerReport {
    private ServerReport() {}

    /** Arguments: folder of raw results, file to write. */
    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments[0]);
        Run run = Run.of(raw);
        StringBuilder text = new StringBuilder(head(run)).append(run.note());
        try (Stream<Path> files = Files.list(raw)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                ServerWindow[] windows = JsonMapper.shared().readValue(file, ServerWindow[].class);
                text.append("\n## ")
                        .append(file.getFileName().toString().replace(".json", ""))
                        .append("\n\n")
                        .append(new ServerTable(Arrays.asList(windows)).text());
            }
        }
        Files.writeString(Path.of(arguments[1]), text);
    }

    private static String head(Run run) {
        return """
                # What it costs a server

                %s
                One warmed JVM a table, under closed-loop load by wrk with 16 connections. Tools are switched on \
                for a window of four seconds and off again, in random order; each has a window without any just \
                before it, and is compared with that one. Twelve seconds after each switch are not counted, nor is the \
                first round, in which the JVM compiles what is woven for the first time. A pair \
                counts only if in both windows other processes took at most %.0f %% of the processors and the host \
                stole at most %.0f %%, a rule fixed beforehand. Given are medians of ratios, and in brackets the \
                interval that holds the true median with at least 95 %% (by order statistics).
                """.formatted(run.place(), 100 * ServerWindow.MOST_FOREIGN, 100 * ServerWindow.MOST_STOLEN);
    }
}
