package dev.holdup.launcher;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.nio.file.Path;

/** Where the JVM calls the agent. Does little, and never stops the application from starting. */
public final class Launcher {
    private static final String AGENT = "dev.holdup.agent.install.Agent";

    /** The first instrumentation is the one that can take the agent's transformations out again. */
    private static Instrumentation first;

    private static Method order;

    private Launcher() {}

    public static void premain(String arguments, Instrumentation instrumentation) {
        order(arguments, instrumentation);
    }

    public static void agentmain(String arguments, Instrumentation instrumentation) {
        order(arguments, instrumentation);
    }

    private static synchronized void order(String arguments, Instrumentation instrumentation) {
        try {
            if (order == null) {
                order = load();
                first = instrumentation;
            }
            order.invoke(null, arguments, first);
        } catch (Throwable t) {
            System.err.println("holdup: not installed, the application runs on without it: " + t);
        }
    }

    private static Method load() throws Exception {
        Path jar = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ClassLoader loader = new AgentClassLoader(jar);
        return Class.forName(AGENT, true, loader).getMethod("order", String.class, Instrumentation.class);
    }
}
