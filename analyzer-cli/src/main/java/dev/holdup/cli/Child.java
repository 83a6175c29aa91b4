package dev.holdup.cli;

import dev.holdup.cli.agent.AgentLaunch;
import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** A command in the foreground: it has our streams, gets our signals, and gives us its exit code. */
final class Child {
    private final Context context;

    Child(Context context) {
        this.context = context;
    }

    /** @return its exit code; 128 + signal where a signal ended it */
    int run(AgentLaunch launch) throws InterruptedException {
        // a signal may come as soon as the command runs
        CompletableFuture<Process> started = new CompletableFuture<>();
        try (Signals signals = new Signals()) {
            signals.on("TERM", () -> started.thenAccept(Process::destroy))
                    .on("HUP", () -> started.thenAccept(Process::destroy))
                    .on("INT", () -> started.thenAccept(this::interrupt));
            Process process = start(launch);
            started.complete(process);
            return process.waitFor();
        }
    }

    private Process start(AgentLaunch launch) {
        context.out().flush();
        context.err().flush();
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(context.directory().toFile())
                .inheritIO();
        builder.environment().putAll(launch.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw Failure.notDone(
                            "The command '" + launch.command().get(0) + "' cannot be started: " + e.getMessage(),
                            "Check its name, the PATH, and that it may be executed.")
                    .because(e);
        }
    }

    /** Ctrl-C in a terminal reaches the child by itself; a signal sent to us alone does not. */
    private void interrupt(Process process) {
        if (context.terminal().interactiveIn()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } catch (IOException noKill) {
            process.destroy();
        }
    }
}
