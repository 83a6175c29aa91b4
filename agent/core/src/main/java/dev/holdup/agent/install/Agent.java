package dev.holdup.agent.install;

import dev.holdup.agent.options.Options;
import dev.holdup.agent.options.OptionsReader;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Takes the orders that arrive as agent arguments: {@code command=start|dump|deadlocks|detach|status}, with {@code file} for dump and deadlocks
 * and {@code reply} for a file that receives {@code ok …} or {@code error …}. Called by the launcher, on one thread at a
 * time; never throws.
 */
public final class Agent {
    /** Set in the JVM that the agent is in. */
    private static final String PROPERTY = "holdup.agent";

    private static Holdup running;

    private Agent() {}

    public static synchronized void order(String arguments, Instrumentation instrumentation) {
        Map<String, String> values = OptionsReader.split(arguments);
        String reply = values.get("reply");
        String answer;
        try {
            answer = carryOut(values, arguments, instrumentation);
        } catch (InstallException | IOException | RuntimeException | LinkageError e) {
            String why = e instanceof InstallException ? e.getMessage() : e.toString();
            answer = "error " + why;
            if (reply == null) {
                Notice.say("not installed, the application runs on without it: " + why);
            }
        }
        if (reply != null) {
            write(Path.of(reply), answer);
        }
    }

    private static String carryOut(Map<String, String> values, String arguments, Instrumentation instrumentation)
            throws InstallException, IOException {
        String command = values.getOrDefault("command", "start");
        return switch (command) {
            case "start" -> start(values, arguments, instrumentation);
            case "dump" -> "ok " + running().dump(values.containsKey("file") ? Path.of(values.get("file")) : null);
            case "deadlocks" -> "ok " + running().waits(fileIn(values));
            case "detach" -> detach();
            case "status" -> running == null ? "ok absent" : "ok running";
            default -> throw new InstallException("unknown command '" + command + "'");
        };
    }

    private static String start(Map<String, String> values, String arguments, Instrumentation instrumentation)
            throws InstallException, IOException {
        if (running != null || System.getProperty(PROPERTY) != null) {
            throw new InstallException("a Holdup agent is in this JVM already; this one stays out");
        }
        // Byte Buddy warns of sun.misc.Unsafe on newer JDKs unless it is told to do without
        String safe = System.setProperty("net.bytebuddy.safe", "true");
        try {
            Options options = OptionsReader.read(values, System.getProperties(), Notice::say);
            // before any class that extends the dispatcher is linked
            Platform.prepare(instrumentation);
            running = Holdup.install(options, arguments == null ? "" : arguments, instrumentation);
        } finally {
            if (safe == null) {
                System.clearProperty("net.bytebuddy.safe");
            } else {
                System.setProperty("net.bytebuddy.safe", safe);
            }
        }
        System.setProperty(PROPERTY, Version.TEXT);
        return "ok started";
    }

    private static String detach() throws InstallException {
        running().remove();
        running = null;
        System.clearProperty(PROPERTY);
        return "ok detached";
    }

    private static Path fileIn(Map<String, String> values) throws InstallException {
        if (!values.containsKey("file")) {
            throw new InstallException("command=deadlocks needs file=…");
        }
        return Path.of(values.get("file"));
    }

    private static Holdup running() throws InstallException {
        if (running == null) {
            throw new InstallException("no Holdup agent is at work in this JVM");
        }
        return running;
    }

    private static void write(Path reply, String answer) {
        try {
            Path part = reply.resolveSibling(reply.getFileName() + ".part");
            Files.writeString(part, answer + "\n");
            Files.move(part, reply, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Notice.say("cannot answer in " + reply + " (" + e + ")");
        }
    }
}
