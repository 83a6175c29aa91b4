package dev.holdup.agent.jmx;

import dev.holdup.agent.watch.Figures;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Registers the MXBean as soon as the application has a platform MBean server. It never makes one: that would load the
 * application's logging before the application is ready. Used by the watchdog alone.
 */
public final class ManagementView implements Runnable {
    private static final String NAME = "dev.holdup:type=EventLoops";

    private final Supplier<Collection<Figures>> loops;
    private final Field platformServer;
    private MBeanServer registeredAt;

    private ManagementView(Supplier<Collection<Figures>> loops, Field platformServer) {
        this.loops = loops;
        this.platformServer = platformServer;
    }

    /** @return a view that does nothing where the JVM has no management */
    public static ManagementView of(Supplier<Collection<Figures>> loops, Instrumentation instrumentation) {
        try {
            Module management = ManagementFactory.class.getModule();
            Set<Module> agent = Set.of(ManagementView.class.getModule());
            instrumentation.redefineModule(
                    management, Set.of(), Map.of(), Map.of("java.lang.management", agent), Set.of(), Map.of());
            Field field = ManagementFactory.class.getDeclaredField("platformMBeanServer");
            field.setAccessible(true);
            return new ManagementView(loops, field);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return new ManagementView(loops, null);
        }
    }

    /** Looks whether there is a server by now. */
    @Override
    public void run() {
        if (platformServer == null || registeredAt != null) {
            return;
        }
        try {
            MBeanServer server = (MBeanServer) platformServer.get(null);
            if (server != null) {
                registeredAt = server;
                server.registerMBean(new EventLoops(loops), new ObjectName(NAME));
            }
        } catch (JMException | IllegalAccessException e) {
            // another agent's, or refused by the application's security: the recording tells all the same
        }
    }

    public void remove() {
        try {
            if (registeredAt != null) {
                registeredAt.unregisterMBean(new ObjectName(NAME));
            }
        } catch (JMException | RuntimeException e) {
            // gone already
        }
    }
}
