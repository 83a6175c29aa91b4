package dev.holdup.cli;

import dev.holdup.analysis.diff.RunSummary;
import dev.holdup.analysis.gate.BaselineFile;
import dev.holdup.analysis.gate.policy.Policy;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.gate.PolicyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdup gate baseline update}: writes what runs are compared by. */
@Command(
        name = "update",
        description = "Write a baseline of runs, small enough to lie beside the sources.",
        footer = {"", "Example:  holdup gate baseline update runs/ --baseline main.json"})
final class BaselineUpdateCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Recordings, or directories of them: a run each.")
    private List<Path> recordings;

    @Option(names = "--baseline", required = true, paramLabel = "FILE", description = "The .json file to write.")
    private Path baseline;

    @Option(names = "--policy", paramLabel = "FILE|PRESET", description = "Its scope is kept; as for gate.")
    private String policy;

    BaselineUpdateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path file = context.resolve(baseline);
        if (!file.toString().endsWith(".json")) {
            throw Failure.usage(
                    "A baseline is written as .json, not as " + file.getFileName() + ".", "--baseline main.json");
        }
        Policy asked = PolicyFiles.find(policy, context.directory());
        List<RunSummary> runs = Baselines.summaries(new RunFiles(context).read(recordings), asked);
        try {
            Files.write(file, BaselineFile.write(runs).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Failure.usage("Nothing can be written to " + file + ": " + e, "")
                    .because(e);
        }
        context.say("wrote " + file + " of " + (runs.size() == 1 ? "1 run" : runs.size() + " runs"));
        return ExitCodes.OK;
    }
}
