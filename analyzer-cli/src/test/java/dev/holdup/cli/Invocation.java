package dev.holdup.cli;

import dev.holdup.cli.agent.AgentJar;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** One command line, run in this JVM as if outputs were files, and what came of it. */
record Invocation(int exitCode, String out, String err) {
    static Invocation in(Path directory, String... arguments) {
        return in(directory, Invocation::noAgent, arguments);
    }

    static Invocation in(Path directory, Supplier<AgentJar> agent, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Context context =
                new Context(new PrintWriter(out), new PrintWriter(err), Terminal.none(), directory, Map.of(), agent);
        int exitCode = Main.execute(context, arguments);
        context.out().flush();
        context.err().flush();
        return new Invocation(exitCode, out.toString(), err.toString());
    }

    private static AgentJar noAgent() {
        throw Failure.notDone("no agent here", "");
    }
}
