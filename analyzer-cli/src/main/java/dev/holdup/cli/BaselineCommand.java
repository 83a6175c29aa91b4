package dev.holdup.cli;

import dev.holdup.cli.exit.ExitCodes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code holdup gate baseline}: its help. */
@Command(
        name = "baseline",
        description = "Keep runs for later ones to be compared with.",
        commandListHeading = "%n",
        footer = {"", "Example:  holdup gate baseline update runs/ --baseline main.json"})
final class BaselineCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    private CommandSpec spec;

    BaselineCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(context.err(), spec.commandLine().getColorScheme());
        return ExitCodes.USAGE;
    }
}
