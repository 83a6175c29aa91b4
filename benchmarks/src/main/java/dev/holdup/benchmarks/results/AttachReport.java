package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.attach.AttachRound;
import dev.holdup.benchmarks.attach.Attached;
import dev.holdup.benchmarks.attach.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes ATTACH.md from what a run left. */
public final class AttachReport {
    private AttachReport() {}

    /** Arguments: folder of raw results, file to write. */
    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments[0]);
        List<Started> starts = new ArrayList<>();
        List<Attached> attaches = new ArrayList<>();
        try (Stream<Path> files = Files.walk(raw)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                AttachRound round = JsonMapper.shared().readValue(file, AttachRound.class);
                starts.addAll(round.starts());
                attaches.addAll(round.attaches());
            }
        }
        Run run = Run.of(raw);
        Files.writeString(
                Path.of(arguments[1]), head(run) + run.note() + StartTable.text(starts) + EntryTable.text(attaches));
    }

    private static String head(Run run) {
        return """
                # What it costs to come in

                %s
                Each figure is the median of its rounds, in brackets the quartiles; a bar is kept where the median \
                keeps it. JVMs have 256 MB of heap and the collector that they choose.
                """.formatted(run.place());
    }
}
