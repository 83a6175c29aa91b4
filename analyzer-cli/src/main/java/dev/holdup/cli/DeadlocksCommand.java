package dev.holdup.cli;

import dev.holdup.analysis.render.waits.WaitsDot;
import dev.holdup.analysis.render.waits.WaitsJson;
import dev.holdup.analysis.render.waits.WaitsText;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.waitfor.Snapshot;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdup deadlocks}: who waits for whom, in a JVM, a recording or a thread dump. */
@Command(
        name = "deadlocks",
        description = {
            "Show deadlocks, and who waits for whom.",
            "Of a running JVM, where the agent is put in for as long as it takes; of a",
            "recording; or of a thread dump, which tells less and says so."
        },
        footer = {
            "",
            "Example:  holdup deadlocks 4711",
            "          holdup deadlocks 4711 --format tree",
            "          holdup deadlocks dump.json --format dot | dot -Tsvg > waits.svg"
        })
final class DeadlocksCommand implements Callable<Integer> {
    enum Format {
        table,
        tree,
        json,
        dot
    }

    private final Context context;

    @Parameters(paramLabel = "PID|FILE", description = "Process, recording, or thread dump (text or JSON).")
    private String source;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (deadlocks), tree (all waiting, with ages and scopes), json or dot; default table.")
    private Format format = Format.table;

    DeadlocksCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Snapshot snapshot = new WaitSources(context).read(source);
        context.out()
                .print(
                        switch (format) {
                            case table -> WaitsText.table(snapshot);
                            case tree -> WaitsText.tree(snapshot);
                            case json -> WaitsJson.render(snapshot);
                            case dot -> WaitsDot.render(snapshot);
                        });
        context.out().flush();
        return ExitCodes.OK;
    }
}
