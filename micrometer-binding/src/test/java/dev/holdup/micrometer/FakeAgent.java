package dev.holdup.micrometer;

import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

/** The agent's MBean, with rows of one's own. */
final class FakeAgent {
    private static final String[] TEXTS = {"name", "framework", "transport", "role"};
    private static final String[] NUMBERS = {"id", "iterations", "tasks"};
    private static final String[] COUNTS = {"backlog", "maxBacklog"};
    private static final String[] DECIMALS = {
        "utilisation",
        "lagP50Ms",
        "lagP99Ms",
        "lagMaxMs",
        "queueDelayP50Ms",
        "queueDelayP99Ms",
        "queueDelayMaxMs",
        "serviceTimeP50Ms",
        "serviceTimeP99Ms",
        "serviceTimeMaxMs",
        "inflictedDelaySeconds"
    };

    private final MBeanServer server;
    private final List<CompositeData> rows = new ArrayList<>();
    int asked;

    /** Public, as JMX wants it; no MXBean, which would take the rows for beans with a type and nothing else. */
    public interface Loops {
        CompositeData[] getLoops();
    }

    FakeAgent(MBeanServer server) {
        this.server = server;
    }

    void arrive() throws Exception {
        Loops loops = () -> {
            asked++;
            return rows.toArray(CompositeData[]::new);
        };
        server.registerMBean(new StandardMBean(loops, Loops.class, false), name());
    }

    void leave() throws Exception {
        server.unregisterMBean(name());
    }

    /** Of a loop whose every time is {@code ms}, with {@code tasks} run. */
    void loop(String name, double ms, long tasks) throws OpenDataException {
        rows.removeIf(row -> row.get("name").equals(name));
        List<String> names = new ArrayList<>();
        List<OpenType<?>> types = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String item : TEXTS) {
            add(names, types, values, item, SimpleType.STRING, item.equals("name") ? name : "Netty");
        }
        for (String item : NUMBERS) {
            add(names, types, values, item, SimpleType.LONG, tasks);
        }
        for (String item : COUNTS) {
            add(names, types, values, item, SimpleType.INTEGER, (int) tasks);
        }
        for (String item : DECIMALS) {
            add(names, types, values, item, SimpleType.DOUBLE, ms);
        }
        String[] items = names.toArray(String[]::new);
        CompositeType type = new CompositeType("loop", "a loop", items, items, types.toArray(OpenType[]::new));
        rows.add(new CompositeDataSupport(type, items, values.toArray()));
    }

    void gone(String name) {
        rows.removeIf(row -> row.get("name").equals(name));
    }

    private static void add(
            List<String> names,
            List<OpenType<?>> types,
            List<Object> values,
            String item,
            OpenType<?> type,
            Object is) {
        names.add(item);
        types.add(type);
        values.add(is);
    }

    private static ObjectName name() throws Exception {
        return new ObjectName(AgentLoops.NAME);
    }
}
