package dev.holdup.cli;

import dev.holdup.cli.agent.AgentOptions;
import dev.holdup.cli.attach.AgentCommand;
import dev.holdup.cli.attach.Attachment;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.terminal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdup record}: a recording of a running JVM. */
@Command(
        name = "record",
        description = {"Record a running JVM for a while.", "Ctrl-C ends early and keeps what there is."},
        footer = {"", "Example:  holdup record 4711 --duration 30s", "          holdup report $(holdup record 4711)"})
final class RecordCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private PidParameter pid;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long: 500ms, 30s, 2m; default 30s.")
    private Duration duration = Duration.ofSeconds(30);

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; default holdup-PID-TIME.jfr here.")
    private Path out;

    @Mixin
    private AgentOptionsOption options;

    RecordCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        AgentOptions agentOptions = options.value().controlled();
        Path file = RecordingName.resolve(context, out, Long.toString(pid.value()));
        Path agent = context.agent().get().path();
        try (Attachment target = Attachment.to(pid.value())) {
            boolean ours = target.agentVersion().isEmpty();
            if (ours) {
                target.send(agent, AgentCommand.START, agentOptions);
            }
            try {
                await();
                target.send(agent, AgentCommand.DUMP, AgentOptions.NONE.with("file", file.toString()));
            } finally {
                if (ours && isAlive()) {
                    target.send(agent, AgentCommand.DETACH, AgentOptions.NONE);
                }
            }
        }
        if (!Files.exists(file)) {
            throw Failure.notDone("The agent wrote no recording to " + file + ".", "");
        }
        context.out().println(file);
        context.out().flush();
        return ExitCodes.OK;
    }

    private void await() throws InterruptedException {
        try (Progress progress = context.progress();
                Wait wait = new Wait(pid.value(), duration)) {
            wait.untilOver(seconds ->
                    progress.say("recording " + pid.value() + ": " + seconds + " s of " + duration.toSeconds() + " s"));
        }
        if (!isAlive()) {
            throw Failure.notDone(
                    "Process " + pid.value() + " ended while it was recorded.",
                    "At exit the agent leaves its recording in the working directory of that process.");
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid.value()).map(ProcessHandle::isAlive).orElse(false);
    }
}
