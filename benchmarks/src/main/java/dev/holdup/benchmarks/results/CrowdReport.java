package dev.holdup.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Writes VTHREADS.md from what a run left. */
public final class CrowdReport {
    /** One JVM's minute; figures that it did not tell are NaN. */
    record Minute(
            int round,
            boolean agent,
            int exitCode,
            double acts,
            double cpuSeconds,
            double megabytes,
            double adviceErrors,
            String agentsOwn,
            double load,
            String said) {
        static Minute of(String line) {
            String[] parts = line.split("\t", 10);
            return new Minute(
                    Integer.parseInt(parts[0]),
                    parts[1].equals("with"),
                    Integer.parseInt(parts[2]),
                    figure(parts[3]),
                    figure(parts[4]),
                    figure(parts[5]),
                    figure(parts[6]),
                    parts[7],
                    figure(parts[8]),
                    parts[9].strip());
        }

        private static double figure(String text) {
            return text.equals("-") ? Double.NaN : Double.parseDouble(text);
        }

        /** All threads ended in time, and nothing was said but that. */
        boolean sound() {
            return exitCode == 0 && said.matches("all gone, [^,]*, [^,]* s of processor, \\d+ MB");
        }

        double microsecondsAnAct() {
            return cpuSeconds * 1e6 / acts;
        }
    }

    private CrowdReport() {}

    /** Arguments: folder of raw results, file to write. */
    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments[0]);
        List<Minute> all = Files.readAllLines(raw.resolve("runs.tsv")).stream()
                .map(Minute::of)
                .toList();
        Run run = Run.of(raw);
        StringBuilder text = new StringBuilder(head(run)).append(run.note()).append('\n');
        text.append("| runs | all ended, nothing else said | errors in advice | acts, thousands | processor, s "
                + "| an act, µs | heap after, MB |\n|---|---|---|---|---|---|---|\n");
        text.append(row("without the agent", all, minute -> !minute.agent()));
        text.append(row("with it", all, Minute::agent));
        text.append("\n| round | agent | ended | errors in advice | acts | processor, s | an act, µs | heap after, MB "
                + "| of it the agent's threads | load |\n|---|---|---|---|---|---|---|---|---|---|\n");
        all.forEach(minute -> text.append(line(minute)));
        Files.writeString(Path.of(arguments[1]), text);
    }

    private static String row(String name, List<Minute> all, Predicate<Minute> which) {
        List<Minute> runs = all.stream().filter(which).toList();
        boolean agent = runs.stream().anyMatch(Minute::agent);
        return "| %d %s | %d | %s | %s | %s | %s | %s |%n"
                .formatted(
                        runs.size(),
                        name,
                        runs.stream().filter(Minute::sound).count(),
                        agent
                                ? "%.0f"
                                        .formatted(runs.stream()
                                                .mapToDouble(Minute::adviceErrors)
                                                .sum())
                                : "",
                        spread(runs, minute -> minute.acts() / 1e3),
                        spread(runs, Minute::cpuSeconds),
                        spread(runs, Minute::microsecondsAnAct),
                        spread(runs, Minute::megabytes));
    }

    private static String spread(List<Minute> runs, ToDoubleFunction<Minute> figure) {
        return Text.plain(Spread.of(runs.stream().map(figure::applyAsDouble).toList()));
    }

    private static String line(Minute minute) {
        return "| %d | %s | %s | %s | %.0f | %s | %s | %.0f | %s | %s |%n"
                .formatted(
                        minute.round(),
                        minute.agent() ? "with" : "without",
                        minute.sound() ? "all" : "**" + minute.said() + "**",
                        minute.agent() ? "%.0f".formatted(minute.adviceErrors()) : "",
                        minute.acts(),
                        Text.number(minute.cpuSeconds()),
                        Text.number(minute.microsecondsAnAct()),
                        minute.megabytes(),
                        minute.agent() ? minute.agentsOwn() : "",
                        Text.number(minute.load()));
    }

    private static String head(Run run) {
        return """
                # 100,000 virtual threads for a minute

                %s
                JDK %s. Each run is a JVM of its own with a heap of 2 GB, at the lowest priority (`nice -n 19`), with the \
                packaged agent and its defaults, or without; a round is one of each, and the first takes turns. \
                100,000 virtual threads of five kinds yield, hand things over, lock, enter monitors, and sleep 0.5 to \
                3.5 s in between (`agent/it/…/virtual/CrowdApp`). After 60 s all are to end; a run hangs in which \
                none does so for 30 s. *Processor* is that of the whole process, its start and the recording's end \
                included; medians, in brackets quartiles.
                """.formatted(run.place(), run.of("jdk"));
    }
}
