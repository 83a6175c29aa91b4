package dev.holdup.junit.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The agent in this JVM: there from the start, or fetched when first asked for. */
public final class AgentHere {
    private static final String PROPERTY = "holdup.agent";
    private static final String LAUNCHER = "dev.holdup.launcher.Launcher";
    private static final long PATIENCE_SECONDS = 60;

    private static AgentMissing missing;

    private AgentHere() {}

    /** @throws AgentMissing each time, if it is not here and cannot be fetched */
    public static synchronized void require() {
        if (missing != null) {
            throw missing;
        }
        if (System.getProperty(PROPERTY) == null) {
            try {
                attach();
            } catch (AgentMissing e) {
                missing = e;
                throw e;
            } catch (IOException e) {
                missing = new AgentMissing("it could not be attached (" + e + ")");
                throw missing;
            }
        }
    }

    /**
     * Has the agent do something, in this JVM and at once.
     *
     * @param file what it writes to
     */
    public static void order(String command, Path file) throws IOException {
        Path reply = file.resolveSibling(file.getFileName() + ".reply");
        try {
            // null: the agent keeps the instrumentation that it was loaded with
            Class.forName(LAUNCHER, true, ClassLoader.getSystemClassLoader())
                    .getMethod("agentmain", String.class, Instrumentation.class)
                    .invoke(null, "command=" + command + argument("file", file) + argument("reply", reply), null);
            String answer = Files.readString(reply).strip();
            if (!answer.startsWith("ok")) {
                throw new IOException("the agent says: " + answer);
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException("the agent cannot be asked", e);
        } finally {
            Files.deleteIfExists(reply);
        }
    }

    /** A JVM may not attach to itself, so another one does it. */
    private static void attach() throws IOException {
        Path folder = Files.createTempDirectory("holdup-attach-");
        Path reply = folder.resolve("reply");
        Path said = folder.resolve("said");
        try {
            ProcessBuilder helper = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            AttachMain.class.getName(),
                            Long.toString(ProcessHandle.current().pid()),
                            AgentFile.put().toString(),
                            "command=start" + argument("reply", reply) + ownOptions())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            helper.environment()
                    .keySet()
                    .removeIf(name -> name.endsWith("JAVA_OPTIONS") || name.endsWith("TOOL_OPTIONS"));
            check(helper.start(), reply, said);
        } finally {
            Files.deleteIfExists(reply);
            Files.deleteIfExists(said);
            Files.deleteIfExists(folder);
        }
    }

    private static void check(Process helper, Path reply, Path said) throws IOException {
        try {
            if (!helper.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AgentMissing("attaching it took longer than " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it was attached", e);
        } finally {
            helper.destroyForcibly();
        }
        String answer = Files.exists(reply) ? Files.readString(reply).strip() : "";
        if (!answer.startsWith("ok")) {
            String why = answer.isEmpty() ? Files.readString(said).strip() : answer;
            throw new AgentMissing("it could not be attached (" + why + ")");
        }
    }

    private static String classPath() throws IOException {
        try {
            return Path.of(AttachMain.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new IOException("this jar's own place is unknown", e);
        }
    }

    /** For tests: short stalls are named, and the recording goes where builds put things; properties {@code holdup.*} win. */
    private static String ownOptions() {
        StringBuilder options = new StringBuilder();
        if (System.getProperty("holdup.stall") == null) {
            options.append(",stall=10ms");
        }
        if (System.getProperty("holdup.out") == null) {
            options.append(argument("out", recordings()));
        }
        return options.toString();
    }

    private static Path recordings() {
        for (String build : new String[] {"target", "build"}) {
            Path folder = Path.of(build).toAbsolutePath();
            if (Files.isDirectory(folder)) {
                return folder.resolve("holdup");
            }
        }
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static String argument(String key, Path path) {
        return "," + key + "=" + path.toString().replace(",", "\\,");
    }
}
