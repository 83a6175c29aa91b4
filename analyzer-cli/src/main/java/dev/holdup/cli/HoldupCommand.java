package dev.holdup.cli;

import dev.holdup.cli.exit.ExitCodes;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code holdup} alone: its help. */
@Command(
        name = "holdup",
        description = "What holds up an event loop, whom it holds up, and what to do about it.",
        versionProvider = Version.class,
        customSynopsis = "holdup COMMAND, or holdup COMMAND --help",
        commandListHeading = "%n",
        footer = {
            "",
            "First time:       holdup demo",
            "Your service:     holdup run --report -- java -jar service.jar",
            "One that runs:    holdup record 4711 --duration 30s"
        })
final class HoldupCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            hidden = true, // the commands fill the screen
            description = "Show the versions of holdup and Java.")
    private boolean version;

    HoldupCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandLine holdup = spec.commandLine();
        holdup.usage(context.err(), holdup.getColorScheme());
        return ExitCodes.USAGE;
    }
}
