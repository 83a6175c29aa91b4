package dev.holdup.benchmarks.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What a run noted of itself. */
final class Run {
    private final Properties values = new Properties();
    private final Path folder;

    private Run(Path folder) {
        this.folder = folder;
    }

    static Run of(Path folder) throws IOException {
        Run run = new Run(folder);
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve("run.properties"))) {
            run.values.load(reader);
        }
        return run;
    }

    /** Two lines: what was run, and where. */
    String place() {
        return """
                Command: `%s`, %s, commit %s, agent %s…
                Machine: %s × %s, %s
                """.formatted(
                        values.get("command"),
                        values.get("date"),
                        values.get("commit"),
                        values.get("agent"),
                        values.get("cpus"),
                        values.get("model"),
                        values.get("kernel"));
    }

    String of(String key) {
        return values.getProperty(key);
    }

    String rounds() {
        return values.getProperty("rounds");
    }

    /** Empty where nobody wrote one. */
    String note() throws IOException {
        Path note = folder.resolve("note.txt");
        return Files.exists(note) ? "\nNote on this run: " + Files.readString(note) : "";
    }
}
