package dev.holdup.micrometer;

import java.util.Arrays;
import java.util.List;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/** What the agent publishes of its loops through JMX. */
final class AgentLoops {
    static final String NAME = "dev.holdup:type=EventLoops";
    private static final String ATTRIBUTE = "Loops";

    private final MBeanServer server;

    AgentLoops(MBeanServer server) {
        this.server = server;
    }

    /** Empty without an agent, or with one that speaks otherwise. */
    List<CompositeData> now() {
        try {
            Object loops = server.getAttribute(new ObjectName(NAME), ATTRIBUTE);
            return loops instanceof CompositeData[] rows ? Arrays.asList(rows) : List.of();
        } catch (InstanceNotFoundException absent) {
            return List.of();
        } catch (JMException | RuntimeException strange) {
            // metrics of another version of the agent are missing, the application's others are not
            return List.of();
        }
    }
}
