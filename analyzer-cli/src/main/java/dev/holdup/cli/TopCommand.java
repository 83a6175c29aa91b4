package dev.holdup.cli;

import dev.holdup.cli.agent.AgentOptions;
import dev.holdup.cli.attach.AgentCommand;
import dev.holdup.cli.attach.Attachment;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.top.LiveJvm;
import dev.holdup.cli.top.LiveScreen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdup top}: a running JVM on one screen. */
@Command(
        name = "top",
        description = {
            "Watch a running JVM: loops worst first, and what holds them up.",
            "Keys: l u d b t n sort, arrows and Enter look closer, p pauses, q quits."
        },
        footer = {"", "Example:  holdup top 4711", "          holdup top 4711 --once --window 10s --json"})
final class TopCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private PidParameter pid;

    @Option(
            names = "--window",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "What the figures are of: the last 10s, 1m; default 30s.")
    private Duration window = Duration.ofSeconds(30);

    @Option(names = "--once", description = "Print one screen when the window is full.")
    private boolean once;

    @Option(names = "--json", description = "Print one window as JSON.")
    private boolean json;

    @Mixin
    private AgentOptionsOption options;

    TopCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean live = !once && !json;
        if (live && !(context.terminal().interactiveIn() && context.terminal().hyperlinks())) {
            throw Failure.usage("top draws on a terminal, and this is none.", "For scripts: holdup top PID --once");
        }
        AgentOptions agentOptions = options.value();
        Path agent = context.agent().get().path();
        try (Attachment target = Attachment.to(pid.value())) {
            boolean ours = target.agentVersion().isEmpty();
            if (ours) {
                context.say("putting the agent into process " + pid.value() + " …");
                target.send(agent, AgentCommand.START, agentOptions);
            }
            try {
                Path repository = target.repository()
                        .orElseThrow(() -> Failure.notDone(
                                "Process " + pid.value() + " does not say where it records.",
                                "Record it instead: holdup record " + pid.value()));
                watch(new LiveJvm(pid.value(), target.main().orElse(null), repository, window), live, ours);
            } finally {
                if (ours && LiveJvm.isAlive(pid.value())) {
                    target.send(agent, AgentCommand.DETACH, AgentOptions.NONE);
                }
            }
        }
        return ExitCodes.OK;
    }

    private void watch(LiveJvm jvm, boolean live, boolean ours) throws IOException, InterruptedException {
        boolean ended = live
                ? new LiveScreen(jvm, context.terminal()).show()
                : new TopOnce(context, jvm, json).print(ours ? window : Duration.ZERO);
        if (ended) {
            context.say("process " + pid.value() + " has ended.");
        }
    }
}
