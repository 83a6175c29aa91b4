package dev.holdup.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Writes CALM.md from what a run left. */
public final class CalmReport {
    private static final double MOST = 0.5;
    private static final int BAR_LOOPS = 16;

    /** Shares of a processor in percent. */
    record Window(String jdk, int loops, int from, double watchdog, double control) {
        static Window of(String line) {
            String[] parts = line.split("\t");
            return new Window(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    100 * Double.parseDouble(parts[3]),
                    100 * Double.parseDouble(parts[4]));
        }
    }

    private record Row(String jdk, int loops, int from) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int byJdk = jdk.compareTo(other.jdk);
            int byLoops = byJdk != 0 ? byJdk : Integer.compare(loops, other.loops);
            return byLoops != 0 ? byLoops : Integer.compare(from, other.from);
        }
    }

    private CalmReport() {}

    /** Arguments: folder of raw results, file to write. */
    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments[0]);
        List<Window> windows = Files.readAllLines(raw.resolve("windows.tsv")).stream()
                .map(Window::of)
                .toList();
        Run run = Run.of(raw);
        Files.writeString(Path.of(arguments[1]), head(run) + run.note() + table(windows));
    }

    static String table(List<Window> windows) {
        Map<Row, List<Window>> rows = windows.stream()
                .collect(Collectors.groupingBy(
                        window -> new Row(window.jdk(), window.loops(), window.from()),
                        TreeMap::new,
                        Collectors.toList()));
        StringBuilder text = new StringBuilder("""

                | JDK | loops | seconds after the start | JVMs | watchdog, %% | only to wake up, %% | ≤ %.1f %% |
                |---|---|---|---|---|---|---|
                """.formatted(MOST));
        rows.forEach((row, all) -> {
            Spread watchdog = spread(all, Window::watchdog);
            text.append("| %s | %d | %d | %d | %s | %s | %s |%n"
                    .formatted(
                            row.jdk(),
                            row.loops(),
                            row.from(),
                            all.size(),
                            Text.hundredths(watchdog),
                            Text.hundredths(spread(all, Window::control)),
                            row.loops() == BAR_LOOPS ? Text.kept(watchdog, MOST) : ""));
        });
        return text.toString();
    }

    private static Spread spread(List<Window> windows, ToDoubleFunction<Window> figure) {
        return Spread.of(windows.stream().map(figure::applyAsDouble).toList());
    }

    private static String head(Run run) {
        return """
                # What it costs to watch loops that do nothing

                %s
                Loops that turn 100 times a second, and 1,600 times all together at most, and do nothing else. Of a \
                processor, over 30 s, by the JVM's own account of its threads: the watchdog with all that it looks at, \
                writes and samples, and, in the same JVM and the same seconds, a thread that does nothing but wake up as \
                often as the watchdog does in its first minutes. It is the machine that makes that dear, and it varies \
                here by a factor of two within minutes. After two minutes in which no loop was busy for 20 ms at a \
                stretch the watchdog wakes up half as often. Medians, in brackets quartiles; the bar is for %d loops.
                """.formatted(run.place(), BAR_LOOPS);
    }
}
