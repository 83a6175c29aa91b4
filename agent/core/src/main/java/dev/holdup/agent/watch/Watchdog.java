package dev.holdup.agent.watch;

import dev.holdup.agent.account.Limits;
import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.LoopIdentity;
import dev.holdup.agent.account.Nanos;
import dev.holdup.agent.account.Pools;
import dev.holdup.agent.account.Registry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The agent's one thread: looks at every loop each few milliseconds, keeps the books each second. */
public final class Watchdog implements Runnable {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long BYTES_A_LOOP = 285_000;
    static final long BYTES_A_CLASS = 110_000;
    private static final long DISCOVERY = TimeUnit.MILLISECONDS.toNanos(100);
    /** A run of that age is worth measuring: if it becomes a stall, little of it is unknown. */
    private static final long SETTLED = TimeUnit.MILLISECONDS.toNanos(2);

    private final Registry registry;
    private final PoolWatch pools;
    private final Limits limits;
    private final Pattern declared;
    private final StallSink stalls;
    private final BlameSink blame;
    private final StatsSink stats;
    private final LoopSampler sampler;
    private final Lateness lateness;
    private final Readings readings;
    private final Runnable minutely;
    private final Scratches scratches = new Scratches();
    private final Pace pace;
    private final Map<LoopAccount, LoopWatch> watches = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile Means means;
    private volatile boolean stopped;
    private volatile Runnable secondly = () -> {};
    private volatile Runnable discovery = () -> {};
    private volatile VirtualWatch virtuals;
    private volatile boolean figuresWanted;
    private boolean watchful;
    private int known;
    private List<LoopAccount> loops = List.of();
    private LoopWatch[] watched = {};
    private long nextSecond;
    private long nextDiscovery;
    private int seconds;

    public Watchdog(
            Registry registry,
            Consumer<LoopIdentity> announcePool,
            Limits limits,
            Pattern declared,
            StallSink stalls,
            BlameSink blame,
            StatsSink stats,
            LoopSampler sampler,
            Lateness lateness,
            Readings readings,
            Runnable minutely) {
        this.registry = registry;
        this.pools = new PoolWatch(new Pools(registry), announcePool, stats, scratches);
        this.limits = limits;
        this.declared = declared;
        this.stalls = stalls;
        this.blame = blame;
        this.stats = stats;
        this.sampler = sampler;
        this.lateness = lateness;
        this.readings = readings;
        this.minutely = minutely;
        pace = new Pace(limits, System.nanoTime());
        thread = new Thread(null, this, "holdup-watchdog", 0, false);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        Wait.rehearse();
        means = Means.of(readings, stalls, blame, scratches);
        nextSecond = System.nanoTime() + SECOND;
        while (!stopped) {
            sleepAndLook(); // by itself: a loop that turns so slowly is interpreted for hours
        }
        watches.values().forEach(LoopWatch::close);
        means.throttling().close();
    }

    private void sleepAndLook() {
        try {
            long asleep = System.nanoTime();
            long tick = pace.next(watchful, asleep);
            lateness.asleep(asleep, asleep + tick);
            LockSupport.parkNanos(tick); // a sleep would be an event in our own recording
            Thread.interrupted(); // else the next park would not wait
            long now = System.nanoTime();
            lateness.awake(now);
            tick(now);
        } catch (RuntimeException | LinkageError e) {
            HoldupDispatcher.failed(HoldupDispatcher.WATCHDOG, e);
        }
    }

    private synchronized void tick(long now) {
        watchful = false;
        int changes = registry.changes();
        if (changes != known) {
            known = changes;
            loops = List.copyOf(registry.loops());
            watched = loops.stream().map(loop -> watch(loop, now)).toArray(LoopWatch[]::new);
        }
        for (LoopWatch watch : watched) {
            watchful |= watch.tick(now, SETTLED);
        }
        sampler.tick(loops, now, means.costs());
        pools.tick();
        if (virtuals != null) {
            virtuals.tick(now);
        }
        if (now >= nextDiscovery) {
            nextDiscovery = now + DISCOVERY;
            discover();
        }
        if (now >= nextSecond) {
            nextSecond = now + SECOND;
            second(now);
        }
    }

    private void discover() {
        if (declared != null) {
            Declared.find(declared, registry);
        }
        discovery.run();
    }

    private LoopWatch watch(LoopAccount loop, long now) {
        return watches.computeIfAbsent(loop, l -> new LoopWatch(l, limits, means, now));
    }

    private synchronized void second(long now) {
        registry.forgetEnded();
        for (LoopWatch watch : watches.values()) {
            pace.heardOf(watch.second(now, stats), now);
        }
        if (figuresWanted) {
            watches.values().forEach(LoopWatch::refreshFigures);
        }
        watches.values().removeIf(watch -> {
            boolean gone = !registry.loops().contains(watch.loop);
            if (gone) {
                watch.tasks(stats);
                watch.close();
            }
            return gone;
        });
        Nanos.calibrate();
        if (virtuals != null) {
            virtuals.second(now);
            pace.heardOf(virtuals.areUsed() ? SECOND : 0, now); // what they keep is seen by looks alone
        }
        secondly.run();
        if (++seconds % 10 == 0) {
            tasks();
        }
        if (seconds % 60 == 0) {
            minutely.run();
        }
    }

    /** Writes what has not been written yet; called when a chunk or the recording ends, on JFR's thread. */
    public synchronized void flush() {
        second(System.nanoTime());
        tasks();
    }

    private void tasks() {
        for (LoopWatch watch : watches.values()) {
            watch.tasks(stats);
        }
        pools.tell(System.nanoTime());
        if (virtuals != null) {
            virtuals.tell();
        }
    }

    /** Any thread: the loops as of the last second. Who asks first waits for the watchdog's look to be over. */
    public Collection<Figures> figures() {
        if (!figuresWanted) {
            wantFigures();
        }
        return watches.values().stream()
                .filter(watch -> !watch.loop.identity.control())
                .map(LoopWatch::figures)
                .filter(Objects::nonNull)
                .toList();
    }

    private synchronized void wantFigures() {
        watches.values().forEach(LoopWatch::refreshFigures);
        figuresWanted = true;
    }

    /** Roughly what all books hold, bytes. */
    public long memory() {
        long classes = registry.loops().stream()
                .mapToLong(loop -> loop.books.tasks().size())
                .sum();
        return registry.loops().size() * BYTES_A_LOOP
                + classes * BYTES_A_CLASS
                + pools.memory()
                + (virtuals == null ? 0 : virtuals.memory());
    }

    /** Has something done ten times a second, on the agent's thread; it should cost next to nothing. */
    public void eachTenth(Runnable newDiscovery) {
        discovery = newDiscovery;
    }

    /** Has something done each second, on the agent's thread. */
    public void eachSecond(Runnable newSecondly) {
        secondly = newSecondly;
    }

    /** Has virtual threads watched as well; null for not. */
    public void watch(VirtualWatch newVirtuals) {
        virtuals = newVirtuals;
    }

    /** Any thread, at the start of a chunk. */
    public void announcePools() {
        pools.announceAgain();
    }

    public long cpuNanos() {
        Means known = means;
        return known == null ? 0 : Math.max(0, known.costs().cpu(thread));
    }
}
