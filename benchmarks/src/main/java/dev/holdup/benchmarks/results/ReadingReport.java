package dev.holdup.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Writes READING.md from what a run left. */
public final class ReadingReport {
    private static final String OURS = "holdup";

    /** One reader, once: seconds, MB, and what it saw. */
    private record Figures(
            String reader, double wall, double cpu, double size, double memory, long events, long frames) {
        static Figures of(String line) {
            String[] parts = line.split("\t");
            return new Figures(
                    parts[0],
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    Double.parseDouble(parts[4]),
                    Long.parseLong(parts[5]),
                    Long.parseLong(parts[6]));
        }
    }

    private ReadingReport() {}

    /** Arguments: folder of raw results, file to write. */
    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments[0]);
        Map<String, List<Figures>> byReader = Files.readAllLines(raw.resolve("figures.tsv")).stream()
                .map(Figures::of)
                .collect(Collectors.groupingBy(Figures::reader, LinkedHashMap::new, Collectors.toList()));
        Run run = Run.of(raw);
        StringBuilder text = new StringBuilder(head(run)).append(run.note()).append('\n');
        text.append(
                "| reader | forks | wall s | CPU s | MB per CPU s | memory MB | wall, in ours | events | frames |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        double ours = median(byReader.get(OURS), Figures::wall);
        byReader.forEach((reader, all) -> text.append(row(reader, all, ours)));
        Files.writeString(Path.of(arguments[1]), text);
    }

    private static String row(String reader, List<Figures> all, double ours) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %.0f | %.0f | %.1f | %d | %d |%n",
                reader,
                all.size(),
                Text.plain(spread(all, Figures::wall)),
                Text.plain(spread(all, Figures::cpu)),
                median(all, one -> one.size() / one.cpu()),
                all.stream().mapToDouble(Figures::memory).max().orElse(Double.NaN),
                median(all, Figures::wall) / ours,
                all.get(0).events(),
                all.get(0).frames());
    }

    private static Spread spread(List<Figures> all, ToDoubleFunction<Figures> figure) {
        return Spread.of(all.stream().mapToDouble(figure).boxed().toList());
    }

    private static double median(List<Figures> all, ToDoubleFunction<Figures> figure) {
        return spread(all, figure).median();
    }

    private static String head(Run run) {
        return """
                # What reading a recording costs

                %s
                Four of the JDK's event types with their stacks, class and method name of every frame, out of %s MB \
                of which most are events that nobody wants; the recording is made by the run. A line is one reader, \
                in turn with the others; slow ones may sit out rounds. Each fork is measured from the start of its JVM (%s; ours with 160 MB of \
                heap, JMC with what the machine has, the others with 1 GB; the serial collector, but for JMC). CPU is that of the whole process, its compiler's and collector's too. Median, and \
                in brackets the quartiles; memory is the largest resident size. Readers that did the same work agree \
                in events; in frames async-profiler's counts those that others leave out.
                """.formatted(run.place(), run.of("megabytes"), run.of("jdk"));
    }
}
