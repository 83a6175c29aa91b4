package dev.holdup.agent.jmx;

import dev.holdup.agent.watch.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenMBeanAttributeInfoSupport;
import javax.management.openmbean.OpenMBeanInfoSupport;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

/**
 * The MXBean {@code dev.holdup:type=EventLoops}: one read-only attribute, {@code Loops}. Shape: an array of composites, a
 * loop each, whose items are in {@link #ITEMS}. Units: as their names say. Source: {@link Figures}.
 */
final class EventLoops implements DynamicMBean {
    private static final String LOOPS = "Loops";

    private record Item(String name, OpenType<?> type, String says, Function<Figures, Object> value) {}

    private static final List<Item> ITEMS = List.of(
            text("name", "the loop's thread", f -> f.loop().name()),
            text("framework", "what runs the loop", f -> f.loop().framework()),
            text("transport", "nio, epoll", f -> f.loop().transport()),
            text("role", "loop, or worker", f -> f.loop().role()),
            count("id", "as in recordings", f -> f.loop().id()),
            count("iterations", "since the loop was found", f -> f.totals().iterations()),
            count("tasks", "since the loop was found", f -> f.totals().tasks()),
            number("utilisation", "of the past second, 0..1", Figures::utilisation),
            size("backlog", "tasks and ready keys waiting; -1 where unknown", Figures::backlog),
            size("maxBacklog", "since the loop was found", Figures::maxBacklog),
            number("lagP50Ms", "what work that comes now would wait", f -> f.lag()
                    .p50()),
            number("lagP99Ms", "of the past ten seconds", f -> f.lag().p99()),
            number("lagMaxMs", "of the past ten seconds", f -> f.lag().max()),
            number("queueDelayP50Ms", "enqueue to start", f -> f.queueDelay().p50()),
            number("queueDelayP99Ms", "of the past ten seconds", f -> f.queueDelay()
                    .p99()),
            number("queueDelayMaxMs", "of the past ten seconds", f -> f.queueDelay()
                    .max()),
            number("serviceTimeP50Ms", "lengths of runs", f -> f.serviceTime().p50()),
            number("serviceTimeP99Ms", "of the past ten seconds", f -> f.serviceTime()
                    .p99()),
            number("serviceTimeMaxMs", "of the past ten seconds", f -> f.serviceTime()
                    .max()),
            number("inflictedDelaySeconds", "waiting caused since the loop was found", Figures::inflictedSeconds));

    private final Supplier<Collection<Figures>> loops;
    private final CompositeType row;
    private final MBeanInfo info;

    EventLoops(Supplier<Collection<Figures>> loops) throws OpenDataException {
        this.loops = loops;
        row = new CompositeType(
                "EventLoop",
                "An event loop as Holdup sees it",
                names(),
                ITEMS.stream().map(Item::says).toArray(String[]::new),
                ITEMS.stream().map(Item::type).toArray(OpenType<?>[]::new));
        OpenMBeanAttributeInfoSupport attribute = new OpenMBeanAttributeInfoSupport(
                LOOPS, "The event loops of this JVM", new ArrayType<CompositeData[]>(1, row), true, false, false);
        info = new OpenMBeanInfoSupport(
                EventLoops.class.getName(),
                "Event loops: utilisation, lag, delays and backlog",
                new OpenMBeanAttributeInfoSupport[] {attribute},
                null,
                null,
                null);
    }

    @Override
    public Object getAttribute(String name) throws AttributeNotFoundException, MBeanException {
        if (!LOOPS.equals(name)) {
            throw new AttributeNotFoundException(name);
        }
        try {
            List<CompositeData> rows = new ArrayList<>();
            for (Figures figures : loops.get()) {
                Object[] values =
                        ITEMS.stream().map(item -> item.value().apply(figures)).toArray();
                rows.add(new CompositeDataSupport(row, names(), values));
            }
            return rows.toArray(new CompositeData[0]);
        } catch (OpenDataException e) {
            throw new MBeanException(e);
        }
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        AttributeList found = new AttributeList();
        for (String name : names) {
            try {
                found.add(new Attribute(name, getAttribute(name)));
            } catch (AttributeNotFoundException | MBeanException e) {
                // left out, as the interface asks
            }
        }
        return found;
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName() + " is read-only");
    }

    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        return new AttributeList();
    }

    @Override
    public Object invoke(String action, Object[] values, String[] signature) {
        throw new UnsupportedOperationException(action);
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return info;
    }

    private static String[] names() {
        return ITEMS.stream().map(Item::name).toArray(String[]::new);
    }

    private static Item text(String name, String says, Function<Figures, Object> value) {
        return new Item(name, SimpleType.STRING, says, value);
    }

    private static Item count(String name, String says, Function<Figures, Object> value) {
        return new Item(name, SimpleType.LONG, says, value);
    }

    private static Item size(String name, String says, Function<Figures, Object> value) {
        return new Item(name, SimpleType.INTEGER, says, value);
    }

    private static Item number(String name, String says, Function<Figures, Object> value) {
        return new Item(name, SimpleType.DOUBLE, says, value);
    }
}
