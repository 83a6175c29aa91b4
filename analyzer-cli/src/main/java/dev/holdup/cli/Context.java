package dev.holdup.cli;

import dev.holdup.cli.agent.AgentJar;
import dev.holdup.cli.terminal.Progress;
import dev.holdup.cli.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where a command runs: results go to {@code out}, talk to {@code err}.
 *
 * @param directory what relative paths mean
 * @param agent fails when asked, in a build without one
 */
record Context(
        PrintWriter out,
        PrintWriter err,
        Terminal terminal,
        Path directory,
        Map<String, String> environment,
        Supplier<AgentJar> agent) {

    static Context ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Context(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Terminal.ofProcess(environment),
                Path.of("").toAbsolutePath(),
                environment,
                () -> AgentJar.bundled(Version.text(), environment));
    }

    Progress progress() {
        return new Progress(err, terminal);
    }

    /** For the person: one line on standard error. */
    void say(String sentence) {
        err.println("holdup: " + sentence);
        err.flush();
    }

    Path resolve(Path path) {
        return directory.resolve(path).normalize();
    }

    // UTF-8 whatever the locale: the report has arrows and dashes, and JSON is UTF-8
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
    }
}
