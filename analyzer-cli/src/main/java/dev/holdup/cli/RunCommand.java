package dev.holdup.cli;

import dev.holdup.cli.agent.AgentLaunch;
import dev.holdup.cli.agent.AgentOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdup run}: a command under the agent. */
@Command(
        name = "run",
        description = {
            "Start a command under the agent.",
            "It leaves a recording when it ends.",
            "'java' gets the agent as an option; any other command in JAVA_TOOL_OPTIONS, and every"
                    + " JVM that it starts says \"Picked up JAVA_TOOL_OPTIONS\". Ends with the command's exit code."
        },
        footer = {
            "",
            "Example:  holdup run --report -- java -jar service.jar --port 8080",
            "          holdup run --out /tmp/recordings -- ./gradlew bootRun"
        })
final class RunCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "What to start, after --.")
    private List<String> command;

    @Mixin
    private AgentOptionsOption options;

    @Option(names = "--out", paramLabel = "DIR|FILE", description = "Where the recording goes; default here.")
    private Path out;

    @Option(names = "--report", description = "Print the report at the end.")
    private boolean report;

    RunCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        AgentOptions given = options.value().controlled();
        Path target = target(given);
        Path directory = Files.isDirectory(target) ? target : target.getParent();
        RecordingFiles before = RecordingFiles.in(directory);
        Path agent = context.agent().get().path();
        int exitCode = new Child(context)
                .run(AgentLaunch.of(command, context.environment(), agent, given.with("out", target.toString())));
        tell(RecordingFiles.in(directory).since(before), directory);
        return exitCode;
    }

    /** One file for one {@code java}; a directory for a command that may start several JVMs. */
    private Path target(AgentOptions given) {
        Path wanted = out == null && given.get("out") != null ? Path.of(given.get("out")) : out;
        Path file = RecordingName.resolve(context, wanted, "run");
        boolean named = wanted != null && !Files.isDirectory(context.resolve(wanted));
        return named || AgentLaunch.isJava(command) ? file : file.getParent();
    }

    private void tell(List<Path> recordings, Path directory) {
        if (recordings.isEmpty()) {
            context.say("no recording was left in " + directory
                    + ": the command started no JVM, or that was killed before it could write.");
            return;
        }
        for (Path recording : recordings) {
            context.say("the recording is " + recording);
            if (report) {
                print(recording);
            }
        }
        if (!report) {
            context.say("holdup report " + recordings.get(0));
        }
    }

    /** The exit code stays the command's, even if its recording cannot be read. */
    private void print(Path recording) {
        try {
            new Reports(context).print(recording);
        } catch (IOException e) {
            context.say("it cannot be read: " + e.getMessage());
        }
    }
}
