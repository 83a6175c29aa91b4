package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.accuracy.Judged;
import dev.holdup.benchmarks.accuracy.QueueDelay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes ACCURACY.md from what a run left. */
public final class AccuracyReport {
    private AccuracyReport() {}

    /** Arguments: folder of raw results, file to write. */
    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments[0]);
        Run run = Run.of(raw);
        StringBuilder text = new StringBuilder(head(run)).append(run.note());
        for (Path folder : Forks.folders(raw)) {
            text.append("\n## JDK ")
                    .append(folder.getFileName().toString().replace("jdk", ""))
                    .append("\n\n")
                    .append(AccuracyTable.text(judged(folder)))
                    .append(delays(folder));
        }
        Files.writeString(Path.of(arguments[1]), text);
    }

    private static List<Judged> judged(Path folder) throws IOException {
        List<Judged> all = new ArrayList<>();
        for (Path file : files(folder, ".json")) {
            all.addAll(List.of(JsonMapper.shared().readValue(file, Judged[].class)));
        }
        return all;
    }

    private static String delays(Path folder) throws IOException {
        List<Path> files = files(folder, ".delays");
        if (files.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("""

                | queue delay of a class of tasks on Netty | p50, true | Holdup says | p99, true | Holdup says |
                |---|---|---|---|---|
                """);
        for (Path file : files) {
            QueueDelay one = JsonMapper.shared().readValue(file, QueueDelay.class);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f ms | %.3f ms (%+.1f %%) | %.3f ms | %.3f ms (%+.1f %%) |%n",
                    one.load(),
                    one.trueP50(),
                    one.p50(),
                    100 * (one.p50() / one.trueP50() - 1),
                    one.trueP99(),
                    one.p99(),
                    100 * (one.p99() / one.trueP99() - 1)));
        }
        return text.toString();
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static String head(Run run) {
        return """
                # What is true, and what is told

                %s
                Programs whose truth is known, each played once under each tool. *Operations* are the integration tests' \
                table: calls that block and calls that only look like it, one after the other on one loop, each measured \
                by the program itself. *Stalls* are loops that stand still ten times for one reason (work, sleep, park, \
                socket, a full collection, a thread dump, a heap histogram, too many short tasks), and healthy and idle \
                ones. *Faults* are those of the sample shop, each struck six times, and the shop without any.

                *Found*: told at least four times of five, by a stack with the method that held the loop; a pause of the \
                JVM by its kind. *≥ 1 ms*: found of the operations that took as long. *False*: silent operations and \
                healthy runs of which something was told, and pauses for which code was blamed. *Precision*: found, of \
                found and false. *Length*: told against measured, of the operations found. *Cause*: the right kind of \
                waiting or work, of those found; where a tool knows primitives only, what fits counts (a park for a \
                future). *Culprit*: the first frame of the application is the right one. — is what a tool does not tell.

                Tools: *Holdup* with a stall of 25 ms, calls from 1 ms, findings but for notes; with `threshold=0` all \
                calls, and notes too. *JFR*: events with a length at that threshold, of threads whose names a person gave, \
                and pauses of 25 ms or more; its samples of the processor tell no length, so that no stall is read from \
                them. *BlockHound* 1.0.17 (with `-XX:+AllowRedefinitionToAddDeleteMethods`) writes down what it would \
                throw, under the rules that Netty and Reactor ship; it is given the loops' names as well, which is \
                generous: on a plain selector it knows none by itself. *Vert.x' checker* 4.5.22 looks each millisecond \
                for tasks over 1 ms, the lowest that it takes, and names a stack and no kind; only Vert.x tells it when \
                a task begins, so that it cannot be used on the other programs. No tool but Holdup tells queue delays.
                """.formatted(run.place());
    }
}
