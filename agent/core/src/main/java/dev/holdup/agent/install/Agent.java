package dev.holdup.agent.install;

import dev.holdup.agent.options.Mode;
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

    private static volatile Holdup running;
    private static Thread starter;

    private Agent() {}

    /** The JVM starts with the agent: the application begins as soon as all that loads is woven. */
    public static synchronized void begin(String arguments, Instrumentation instrumentation) {
        try {
            prepare(instrumentation);
        } catch (InstallException | IOException | RuntimeException | LinkageError e) {
            refuse(e);
            return;
        }
        try {
            HoldupStart.begins();
            Options options = options(OptionsReader.split(arguments));
            Installation installation = new Installation(options, arguments, instrumentation);
            // no daemon: a program that ends at once is recorded as well
            starter = new Thread(null, () -> complete(installation), "holdup-start", 0, false);
            starter.start();
            if (mustNotMiss(options)) {
                awaitStart();
            }
        } catch (RuntimeException | LinkageError e) {
            fail(e);
        }
    }

    /** Whether more is looked at than what waits for the agent by itself. */
    private static boolean mustNotMiss(Options options) {
        return options.owners() || options.sources() || options.loops() != null || options.mode() != Mode.RECORD;
    }

    private static void complete(Installation installation) {
        try {
            running = installation.complete();
            HoldupStart.ends();
        } catch (InstallException | RuntimeException | Error e) {
            fail(isEnding() ? new InstallException("it ended before the agent was ready, nothing is recorded") : e);
        }
    }

    private static void fail(Throwable e) {
        System.clearProperty(PROPERTY);
        HoldupStart.ends();
        refuse(e);
    }

    private static void refuse(Throwable e) {
        Notice.say("not installed, the application runs on without it: " + reason(e));
    }

    public static synchronized void order(String arguments, Instrumentation instrumentation) {
        awaitStart();
        Map<String, String> values = OptionsReader.split(arguments);
        String reply = values.get("reply");
        String answer;
        try {
            answer = carryOut(values, arguments, instrumentation);
        } catch (InstallException | IOException | RuntimeException | LinkageError e) {
            answer = "error " + reason(e);
            if (reply == null) {
                refuse(e);
            }
        }
        if (reply != null) {
            write(Path.of(reply), answer);
        }
    }

    private static void awaitStart() {
        try {
            if (starter != null) {
                starter.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(Throwable e) {
        return e instanceof InstallException ? e.getMessage() : e.toString();
    }

    /** Whether the JVM is on its way out, in which nothing can be started. */
    private static boolean isEnding() {
        try {
            Thread hook = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException ending) {
            return true;
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
        prepare(instrumentation);
        try {
            running = new Installation(options(values), arguments, instrumentation).complete();
        } catch (InstallException | RuntimeException | LinkageError e) {
            System.clearProperty(PROPERTY);
            throw e;
        }
        return "ok started";
    }

    private static Options options(Map<String, String> values) {
        return OptionsReader.read(values, System.getProperties(), Notice::say);
    }

    private static void prepare(Instrumentation instrumentation) throws InstallException, IOException {
        if (running != null || System.getProperty(PROPERTY) != null) {
            throw new InstallException("a Holdup agent is in this JVM already; this one stays out");
        }
        // before any class that extends the dispatcher is linked
        Platform.prepare(instrumentation);
        System.setProperty(PROPERTY, Version.TEXT);
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
