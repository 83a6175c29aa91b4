package dev.holdup.launcher;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;

/** Where the JVM calls the agent. Does little, and never stops the application from starting. */
public final class Launcher {
    private static final String AGENT = "dev.holdup.agent.install.Agent";

    /** The first instrumentation is the one that can take the agent's transformations out again. */
    private static Instrumentation first;

    private static Class<?> agent;

    private Launcher() {}

    public static void premain(String arguments, Instrumentation instrumentation) {
        call("begin", arguments, instrumentation);
    }

    public static void agentmain(String arguments, Instrumentation instrumentation) {
        call("order", arguments, instrumentation);
    }

    private static synchronized void call(String method, String arguments, Instrumentation instrumentation) {
        try {
            if (agent == null) {
                agent = load();
                first = instrumentation;
            }
            agent.getMethod(method, String.class, Instrumentation.class).invoke(null, arguments, first);
        } catch (Throwable t) {
            System.err.println("holdup: not installed, the application runs on without it: " + t);
        }
    }

    private static Class<?> load() throws Exception {
        Path jar = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ClassLoader loader = new AgentClassLoader(jar);
        return Class.forName(AGENT, true, loader);
    }
}
