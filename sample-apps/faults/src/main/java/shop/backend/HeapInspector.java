package shop.backend;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import shop.faults.Fault;

/** Somebody asks for a histogram of the heap: all threads stand still while the JVM counts. The hold is ignored. */
final class HeapInspector implements Fault {
    private static final int CACHED = 3_000_000;

    private final Object[] cache = new Object[CACHED];
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName commands;

    HeapInspector() {
        for (int i = 0; i < CACHED; i++) {
            cache[i] = new int[4];
        }
        try {
            commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void strike(Duration hold, Executor loop) {
        Thread operator = Background.start("operator", this::histogram);
        Background.spinUntil(() -> !operator.isAlive());
        Reference.reachabilityFence(cache);
    }

    private void histogram() {
        try {
            server.invoke(
                    commands, "gcClassHistogram", new Object[] {new String[0]}, new String[] {String[].class.getName()
                    });
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
