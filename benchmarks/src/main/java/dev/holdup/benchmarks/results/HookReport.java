package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.rounds.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes RESULTS.md from what a run left. */
public final class HookReport {
    private HookReport() {}

    /** Arguments: folder of raw results, file to write. */
    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments[0]);
        Run run = Run.of(raw);
        StringBuilder text = new StringBuilder(head(run)).append(run.note());
        for (Path folder : Forks.folders(raw)) {
            Forks forks = Forks.read(folder);
            text.append("\n## JDK ").append(forks.jdk()).append("\n\n");
            text.append("Load (1 min) while it ran: ").append(Load.of(folder)).append("\n\n");
            text.append(HookTable.of(forks))
                    .append(dispatch(forks))
                    .append(DetachTable.read(folder).text());
        }
        Files.writeString(Path.of(arguments[1]), text);
    }

    private static String head(Run run) {
        return """
                # What the hooks cost

                %s
                Every figure is ns of the measuring thread's CPU time an operation, so that what other processes \
                take counts little. A benchmark has one fork a round and configuration, %s rounds in random order. \
                A fork gives the lower quartile of 5 iterations of 200 ms after 5 of warm-up, as what disturbs only \
                adds; a line gives the median of its forks, and in brackets their quartiles. *Added* is what forks \
                with the agent have above the median without, *A/A* what equal forks without it have above that \
                median: what is smaller than this is chance. *JFR alone* is a recording of CPU samples without the \
                agent, for JFR weaves code of its own into the methods that read files and sockets. Four other threads of each JVM are event loops. With \
                the agent, its recording and watchdog run as they always do, except that a stall is one hour, so \
                that the watchdog does not sample the measuring thread.
                """.formatted(run.place(), run.rounds());
    }

    private static String dispatch(Forks forks) {
        String hook = "enterAndExit";
        Spread plain = forks.added(Configuration.AGENT, hook, Configuration.AGENT, "nothing");
        Spread loop = forks.added(Configuration.AGENT_LOOP, hook, Configuration.AGENT_LOOP, "nothing");
        return "\nThe dispatcher alone (enter and exit, above an empty method): %s on a plain thread, %s on a loop.\n"
                .formatted(Text.signed(plain), Text.signed(loop));
    }
}
