package dev.holdup.cli;

import dev.holdup.cli.agent.AgentJar;
import dev.holdup.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command {@code holdup}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Context context = Context.ofProcess();
        int exitCode = execute(context, arguments);
        context.out().flush();
        context.err().flush();
        System.exit(exitCode);
    }

    /**
     * Runs one command line as {@code holdup} would in that directory, for builds that have no terminal; never throws.
     *
     * @return the exit code
     */
    public static int run(Path directory, PrintWriter out, PrintWriter err, String... arguments) {
        Map<String, String> environment = System.getenv();
        Context context = new Context(
                out,
                err,
                Terminal.none(),
                directory.toAbsolutePath(),
                environment,
                () -> AgentJar.bundled(Version.text(), environment));
        int exitCode = execute(context, arguments);
        out.flush();
        err.flush();
        return exitCode;
    }

    /** Runs one command line to its end and answers the exit code; never throws. */
    static int execute(Context context, String... arguments) {
        return commandLine(context).execute(arguments);
    }

    static CommandLine commandLine(Context context) {
        CommandLine holdup = new CommandLine(new HoldupCommand(context));
        Commands.all(context).forEach(holdup::addSubcommand);
        CommandLine baseline = new CommandLine(new BaselineCommand(context));
        baseline.addSubcommand(new BaselineUpdateCommand(context));
        holdup.getSubcommands().get("gate").addSubcommand(baseline);
        holdup.getSubcommands().get("run").setStopAtPositional(true);
        holdup.setOut(context.out());
        holdup.setErr(context.err());
        holdup.setUsageHelpWidth(80);
        holdup.setColorScheme(
                CommandLine.Help.defaultColorScheme(context.terminal().colour() ? Ansi.ON : Ansi.OFF));
        holdup.setParameterExceptionHandler(new UsageErrors());
        holdup.setExecutionExceptionHandler(new Failures());
        return holdup;
    }
}
