package dev.holdup.cli;

import dev.holdup.cli.attach.AgentCommand;
import dev.holdup.cli.attach.Attachment;
import dev.holdup.cli.exit.ExitCodes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code holdup attach}: the agent into a running JVM. */
@Command(
        name = "attach",
        description = {"Put the agent into a running JVM.", "It records until it is detached or the JVM ends."},
        footer = {"", "Example:  holdup attach 4711 --options threshold=5ms"})
final class AttachCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private PidParameter pid;

    @Mixin
    private AgentOptionsOption options;

    AttachCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        var agentOptions = options.value();
        Path agent = context.agent().get().path();
        try (Attachment target = Attachment.to(pid.value())) {
            Optional<String> there = target.agentVersion();
            if (there.isPresent()) {
                context.say("process " + pid.value() + " already has the agent, version " + there.get() + ".");
                return ExitCodes.OK;
            }
            String words = target.send(agent, AgentCommand.START, agentOptions);
            context.say("the agent records in process " + pid.value() + (words.isEmpty() ? "." : ": " + words));
        }
        return ExitCodes.OK;
    }
}
