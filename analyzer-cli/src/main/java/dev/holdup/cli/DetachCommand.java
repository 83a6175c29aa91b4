package dev.holdup.cli;

import dev.holdup.cli.agent.AgentOptions;
import dev.holdup.cli.attach.AgentCommand;
import dev.holdup.cli.attach.Attachment;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code holdup detach}: takes the agent out of a running JVM. */
@Command(
        name = "detach",
        description = "Take the agent out of a running JVM.",
        footer = {"", "Example:  holdup detach 4711"})
final class DetachCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private PidParameter pid;

    DetachCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Path agent = context.agent().get().path();
        try (Attachment target = Attachment.to(pid.value())) {
            if (target.agentVersion().isEmpty()) {
                throw Failure.notDone(
                        "Process " + pid.value() + " has no agent.", "'holdup ps' shows which processes have one.");
            }
            String words = target.send(agent, AgentCommand.DETACH, AgentOptions.NONE);
            context.say("the agent has left process " + pid.value() + (words.isEmpty() ? "." : ": " + words));
        }
        return ExitCodes.OK;
    }
}
