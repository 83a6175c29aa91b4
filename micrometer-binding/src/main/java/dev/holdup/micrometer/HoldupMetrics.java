package dev.holdup.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import javax.management.MBeanServer;
import javax.management.openmbean.CompositeData;

/**
 * Publishes what the Holdup agent of this JVM knows of each event loop and pool as {@code holdup.loop.*}.
 *
 * <p>Shape: meters with the tags {@code loop}, {@code framework} and, of a distribution, {@code statistic} (p50, p99,
 * max). A scrape finds loops that have come since the last one, which have meters from the next one on, and removes the
 * meters of those that have gone; an agent that is attached later is found at once. Thread-safe, starts no thread.
 * Units: seconds, tasks; utilisation 0 to 1. Errors: without an agent nothing is registered and nothing is thrown; what
 * the agent does not know is NaN. Source: the MXBean {@code dev.holdup:type=EventLoops}, attribute {@code Loops}.
 */
public final class HoldupMetrics implements MeterBinder, AutoCloseable {
    private final List<LoopMeters> bound = new CopyOnWriteArrayList<>();
    private final LoopTable table;
    private final Arrivals arrivals;

    /** Of the agent in this JVM, whether it is here yet or not. */
    public HoldupMetrics() {
        this(ManagementFactory.getPlatformMBeanServer(), System::nanoTime);
    }

    HoldupMetrics(MBeanServer server, LongSupplier nanoTime) {
        table = new LoopTable(new AgentLoops(server), nanoTime);
        arrivals = new Arrivals(server, () -> {
            table.expire();
            refresh();
        });
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        LoopMeters meters = new LoopMeters(registry, this::read);
        bound.add(meters);
        table.refresh();
        meters.follow(table.loops());
    }

    /** An agent that comes later is not noticed any more; the meters stay. */
    @Override
    public void close() {
        arrivals.close();
    }

    private double read(LoopMeters.Reading reading) {
        refresh();
        CompositeData row = table.row(reading.loop());
        return row == null ? Double.NaN : reading.figure().of(row);
    }

    private void refresh() {
        if (table.refresh()) {
            Set<LoopKey> loops = table.loops();
            bound.forEach(meters -> meters.follow(loops));
        }
    }
}
