package dev.holdup.agent.record;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.virtual.Kind;
import dev.holdup.agent.virtual.PinReason;
import dev.holdup.agent.watch.Hold;
import dev.holdup.agent.watch.VirtualSink;
import dev.holdup.waitfor.WaitLint;

/** Writes what the watchdog tells of virtual threads as JFR events. Used by the watchdog alone. */
public final class JfrVirtualThreads implements VirtualSink {
    private static final EventTime PINNED_TIME = EventTime.of(PinnedEvent.class);
    private static final EventTime HOG_TIME = EventTime.of(CarrierHogEvent.class);
    private static final StackTraceElement[] NONE = {};

    private final HistogramText text = new HistogramText();
    private long ids;

    @Override
    public long nextId() {
        return ++ids;
    }

    @Override
    public void seen(Hold hold, long lengthNanos, StackTraceElement[] stack) {
        write(hold, lengthNanos, hold.isNew() ? "opened" : "sampled", stack);
    }

    @Override
    public void ended(Hold hold, long lengthNanos) {
        write(hold, lengthNanos, "closed", NONE);
    }

    private static void write(Hold hold, long lengthNanos, String phase, StackTraceElement[] stack) {
        if (hold.pinned) {
            pinned(hold, lengthNanos, phase, stack);
        } else {
            hog(hold, lengthNanos, phase, stack);
        }
    }

    private static void pinned(Hold hold, long lengthNanos, String phase, StackTraceElement[] stack) {
        PinnedEvent event = new PinnedEvent();
        event.id = hold.id;
        event.phase = phase;
        event.virtualThread = hold.virtual;
        event.carrier = hold.carrier;
        event.kind = hold.kind;
        event.reason = stack.length == 0 ? "" : PinReason.of(stack);
        event.victims = hold.victims;
        event.inflictedDelay = hold.inflictedNanos;
        event.frames = Frames.text(stack);
        PINNED_TIME.set(event, hold.startNanos, lengthNanos);
        event.commit();
    }

    private static void hog(Hold hold, long lengthNanos, String phase, StackTraceElement[] stack) {
        CarrierHogEvent event = new CarrierHogEvent();
        event.id = hold.id;
        event.phase = phase;
        event.virtualThread = hold.virtual;
        event.carrier = hold.carrier;
        event.kind = hold.kind;
        event.cpu = hold.cpuNanos < 0 ? Long.MIN_VALUE : hold.cpuNanos;
        event.victims = hold.victims;
        event.inflictedDelay = hold.inflictedNanos;
        event.frames = Frames.text(stack);
        HOG_TIME.set(event, hold.startNanos, lengthNanos);
        event.commit();
    }

    @Override
    public void starving(String kind, String sentence, StackTraceElement[] stack) {
        WaitLintEvent.write(WaitLint.CARRIER_STARVATION, kind, sentence, Frames.text(stack));
    }

    @Override
    public void second(SchedulerSecond second, int oneIn, Counts mountDelays) {
        VirtualThreadStatsEvent event = new VirtualThreadStatsEvent();
        event.mounted = second.mounted();
        event.maxMounted = second.mostMounted();
        event.queued = second.queued();
        event.maxQueued = second.mostQueued();
        event.parallelism = second.parallelism();
        event.carriers = second.poolSize();
        event.mounts = second.mounts();
        event.saturated = second.saturatedNanos();
        event.interval = second.intervalNanos();
        event.mountDelay = text.of(mountDelays);
        event.oneIn = oneIn;
        event.commit();
    }

    @Override
    public void kind(
            Kind kind,
            Kind.Totals before,
            Kind.Totals now,
            int oneIn,
            Counts mountDelays,
            Counts blocked,
            Counts stays) {
        VirtualThreadKindEvent event = new VirtualThreadKindEvent();
        event.kind = kind.name();
        event.site = kind.site();
        event.oneIn = oneIn;
        event.mountDelay = text.of(mountDelays);
        event.blocked = text.of(blocked);
        event.running = text.of(stays);
        event.delayed = now.delayedNanos() - before.delayedNanos();
        event.blockedTime = now.blockedNanos() - before.blockedNanos();
        event.runningTime = now.ranNanos() - before.ranNanos();
        event.commit();
    }
}
