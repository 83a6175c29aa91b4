package dev.holdup.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes TASKS.md from what a run left. */
public final class TaskReport {
    private TaskReport() {}

    /** Arguments: folder of raw results, file to write. */
    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments[0]);
        Run run = Run.of(raw);
        StringBuilder text = new StringBuilder(head(run)).append(run.note());
        for (Path folder : Forks.folders(raw)) {
            Forks forks = Forks.read(folder);
            text.append("\n## JDK ").append(forks.jdk()).append(", ").append(with(folder));
            text.append("\n\nLoad (1 min) while it ran: ")
                    .append(Load.of(folder))
                    .append("\n\n");
            text.append(TaskTable.of(forks));
        }
        Files.writeString(Path.of(arguments[1]), text);
    }

    private static String with(Path folder) {
        String kind = folder.getFileName().toString().replaceAll(".*-", "");
        return kind.equals("plain") ? "no library" : kind.replaceAll("netty(.)(.)", "Netty $1.$2");
    }

    private static String head(Run run) {
        return """
                # What accounting for tasks costs

                %s
                Every figure is ns of CPU time an operation. Tasks come 1000 at a time, from a task of the loop, or \
                from another thread while the loop waits at a gate: what counts is the time from the first to the \
                last, of the thread that gives them and of the one that runs them, together; to wake these does not. \
                A benchmark has one fork a round and configuration, %s rounds in random order. A fork gives the \
                lower quartile of 5 iterations of 400 ms after 5 of warm-up, as what disturbs only adds; a line \
                gives the median of its forks, and in brackets their quartiles. *Added* is what forks with the agent \
                have above the median without, *A/A* what equal forks without it have above that median: what is \
                smaller than this is chance. B/op are allocated by all threads. With the agent, its recording and \
                watchdog run as they always do, except that a stall is one hour.
                """.formatted(run.place(), run.rounds());
    }
}
