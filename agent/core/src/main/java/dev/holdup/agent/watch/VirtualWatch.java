package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.Limits;
import dev.holdup.agent.virtual.Carrier;
import dev.holdup.agent.virtual.Kind;
import dev.holdup.agent.virtual.VirtualThreads;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The watchdog's notes on virtual threads, their carriers and their scheduler. Costs nothing until they are used. */
public final class VirtualWatch {
    private static final long BYTES_A_KIND = 200_000;
    private static final int SECONDS_A_LESSON = 5;

    private final VirtualThreads virtuals;
    private final VirtualSink sink;
    private final boolean adaptive;
    private final ThreadCosts costs = new ThreadCosts();
    private final Scratches scratches = new Scratches();
    private final Map<Carrier, CarrierWatch> carriers = new HashMap<>();
    private final Map<Kind, KindWatch> kinds = new HashMap<>();
    private final Interval mountDelays = new Interval();
    private final Interval stays = new Interval();
    private final Starvation starvation = new Starvation();
    private final Habit habit;
    private long hogNanos;
    private Scheduler scheduler;
    private long goneMounts;
    private int seconds;

    public VirtualWatch(VirtualThreads virtuals, Limits limits, VirtualSink sink) {
        this.virtuals = virtuals;
        this.sink = sink;
        adaptive = limits.adaptive();
        hogNanos = adaptive ? Limits.SHORTEST_STALL : limits.fixedStallNanos();
        habit = new Habit(System.nanoTime());
    }

    void tick(long now) {
        if (!virtuals.areUsed()) {
            return;
        }
        if (scheduler == null) {
            scheduler = new Scheduler(now);
        }
        int queued = scheduler.queued();
        int parallelism = scheduler.parallelism();
        double share = queued <= 0 || parallelism <= 0 ? 0 : queued / (double) parallelism;
        int mounted = 0;
        long mounts = goneMounts;
        for (Carrier carrier : virtuals.carriers()) {
            CarrierWatch watch = carriers.computeIfAbsent(carrier, c -> new CarrierWatch(c, virtuals, costs, sink));
            mounted += watch.tick(now, hogNanos, queued, share) ? 1 : 0;
            mounts += carrier.mounts();
        }
        scheduler.looked(now, mounted, queued);
        boolean taken = queued > 0 && parallelism > 0 && mounted >= parallelism;
        if (starvation.isDue(now, taken, mounts) && tellStarvation(now, queued)) {
            starvation.isTold();
        }
    }

    /** Where the host gives the carriers no processor, it is not they who keep the others waiting. */
    private boolean tellStarvation(long now, int queued) {
        List<CarrierWatch> held =
                carriers.values().stream().filter(CarrierWatch::isHeld).toList();
        CarrierWatch longest = held.stream()
                .min(Comparator.comparingLong(CarrierWatch::sinceNanos))
                .orElse(null);
        if (longest == null || !held.stream().allMatch(watch -> watch.isItsOwnDoing(now))) {
            return false;
        }
        StackTraceElement[] stack = longest.stack();
        if (stack.length == 0) {
            return false;
        }
        long pinned = held.stream().filter(CarrierWatch::isPinned).count();
        String sentence = String.format(
                Locale.ROOT,
                "all %d carriers have kept their virtual threads for %.1f s while %d others wait for one: "
                        + "%d pinned, %d running on; %s",
                held.size(),
                starvation.lastsNanos(now) / 1e9,
                queued,
                pinned,
                held.size() - pinned,
                longest.kind());
        sink.starving(longest.kind(), sentence, stack);
        return true;
    }

    boolean areUsed() {
        return scheduler != null;
    }

    void second(long now) {
        if (scheduler == null) {
            return;
        }
        forgetEnded();
        Collection<Kind> all = virtuals.kinds();
        Counts delays =
                mountDelays.gainedBy(sum -> all.forEach(kind -> kind.addMountDelaysTo(sum)), scratches.queueDelays());
        VirtualSink.SchedulerSecond second = scheduler.second(now, mounts());
        if (second.mounts() > 0 || second.mostMounted() > 0) {
            sink.second(second, virtuals.oneIn(), delays);
        }
        virtuals.adapt(delays.total());
        if (adaptive && second.mounts() > 0) {
            learn(now, all);
        }
    }

    private void learn(long now, Collection<Kind> all) {
        habit.learn(stays.gainedBy(sum -> all.forEach(kind -> kind.addStaysTo(sum)), scratches.serviceTimes()), now);
        if (++seconds % SECONDS_A_LESSON == 1) {
            hogNanos = habit.stallNanos();
        }
    }

    /** What has not been told of kinds. */
    void tell() {
        for (Kind kind : virtuals.kinds()) {
            kinds.computeIfAbsent(kind, k -> new KindWatch(scratches)).tell(kind, virtuals.oneIn(), sink);
        }
    }

    long memory() {
        return scheduler == null ? 0 : virtuals.bytes() + kinds.size() * BYTES_A_KIND;
    }

    private long mounts() {
        return goneMounts
                + virtuals.carriers().stream().mapToLong(Carrier::mounts).sum();
    }

    private void forgetEnded() {
        virtuals.forgetEnded();
        Collection<Carrier> known = virtuals.carriers();
        carriers.keySet().removeIf(carrier -> {
            boolean gone = !known.contains(carrier);
            goneMounts += gone ? carrier.mounts() : 0;
            return gone;
        });
    }
}
