package dev.holdup.agent.record;

import dev.holdup.agent.account.Limits;
import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.LoopIdentity;
import dev.holdup.agent.account.Registry;
import dev.holdup.agent.allow.Allowances;
import dev.holdup.agent.watch.ThreadCosts;
import dev.holdup.agent.watch.Watchdog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;

/** Events that are written at the start of each chunk, each minute, and when a chunk ends. */
public final class Periodic {
    private static final List<Class<? extends Event>> EVENTS = List.of(
            EventLoopEvent.class,
            BlockingCallEvent.class,
            LongRunEvent.class,
            StallEvent.class,
            StallSampleEvent.class,
            LoopStatsEvent.class,
            TaskStatsEvent.class,
            WaitersEvent.class,
            StackEvent.class,
            LoopSampleEvent.class,
            DeadlockEvent.class,
            WaitEdgeEvent.class,
            WaitLintEvent.class,
            BlameEdgeEvent.class,
            PinnedEvent.class,
            CarrierHogEvent.class,
            VirtualThreadStatsEvent.class,
            VirtualThreadKindEvent.class,
            DroppedEvent.class,
            AgentHealthEvent.class,
            SettingsEvent.class,
            AllowanceEvent.class);

    private final Registry registry;
    private final Limits limits;
    private final Allowances allowances;
    private final String options;
    private final String version;
    private final Set<String> applied;
    private final Map<String, String> refused;
    private final List<Runnable> hooks = new ArrayList<>();
    private final String untold = ThreadCosts.untold();
    private Watchdog watchdog;
    private LongSupplier otherCpuNanos = () -> 0;
    private LongSupplier looks = () -> 0;

    public Periodic(
            Registry registry,
            Limits limits,
            Allowances allowances,
            String options,
            String version,
            Set<String> applied,
            Map<String, String> refused) {
        this.registry = registry;
        this.limits = limits;
        this.allowances = allowances;
        this.options = options;
        this.version = version;
        this.applied = applied;
        this.refused = refused;
    }

    public void start(Watchdog newWatchdog, JfrStacks stacks) {
        watchdog = newWatchdog;
        // so that no loop pays for an event's first use
        EVENTS.forEach(FlightRecorder::register);
        add(EventLoopEvent.class, () -> {
            stacks.chunkBegins();
            registry.loops().forEach(Periodic::announce);
            watchdog.announcePools();
        });
        add(SettingsEvent.class, this::settings);
        add(AllowanceEvent.class, () -> allowances.all().forEach(AllowanceEvent::write));
        add(AgentHealthEvent.class, () -> {
            watchdog.flush();
            health();
        });
        settings();
        allowances.all().forEach(AllowanceEvent::write);
    }

    /** What the search for deadlocks has used, ns, and how often it looked. */
    public void alsoCount(LongSupplier cpuNanos, LongSupplier newLooks) {
        otherCpuNanos = cpuNanos;
        looks = newLooks;
    }

    public void stop() {
        hooks.forEach(FlightRecorder::removePeriodicEvent);
    }

    public static void announce(LoopAccount loop) {
        announce(loop.identity, loop.thread());
    }

    public static void announce(LoopIdentity pool) {
        announce(pool, null);
    }

    private static void announce(LoopIdentity identity, Thread thread) {
        EventLoopEvent event = new EventLoopEvent();
        event.loop = identity.id();
        event.name = identity.name();
        event.framework = identity.framework();
        event.transport = identity.transport();
        event.thread = thread;
        event.role = identity.role();
        event.commit();
    }

    public void health() {
        AgentHealthEvent event = new AgentHealthEvent();
        event.cpuTime = watchdog.cpuNanos() + otherCpuNanos.getAsLong();
        event.memory = watchdog.memory();
        event.looks = looks.getAsLong();
        event.adviceErrorSites = "";
        long[] errors = HoldupDispatcher.errors();
        for (int site = 0; site < errors.length; site++) {
            event.adviceErrors += errors[site];
            if (errors[site] > 0) {
                event.adviceErrorSites += site + "=" + errors[site] + " (" + HoldupDispatcher.lastError() + ") ";
            }
        }
        event.applied = String.join(" ", new TreeSet<>(applied));
        event.untold = untold;
        event.refused = new TreeMap<>(refused).toString();
        event.commit();
    }

    private void settings() {
        SettingsEvent event = new SettingsEvent();
        event.version = version;
        event.jdk = Runtime.version().toString();
        event.options = options;
        event.threshold = limits.thresholdNanos();
        event.stallThreshold = limits.adaptive() ? Long.MIN_VALUE : limits.fixedStallNanos();
        event.commit();
    }

    private void add(Class<? extends Event> type, Runnable hook) {
        FlightRecorder.addPeriodicEvent(type, hook);
        hooks.add(hook);
    }
}
