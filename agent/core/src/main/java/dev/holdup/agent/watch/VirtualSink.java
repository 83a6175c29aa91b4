package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.virtual.Kind;

/** What the watchdog tells of virtual threads, on its own thread; ns. Histograms are of the interval and reused afterwards. */
public interface VirtualSink {
    long nextId();

    /** At its threshold, and at twice, four times … that, with the virtual thread's stack. */
    void seen(Hold hold, long lengthNanos, StackTraceElement[] stack);

    void ended(Hold hold, long lengthNanos);

    /** All carriers are kept while others wait. @param kind and @param stack are of the one that has kept its own longest */
    void starving(String kind, String sentence, StackTraceElement[] stack);

    void second(SchedulerSecond second, int oneIn, Counts mountDelays);

    /** @param before and @param now are since the agent's start */
    void kind(
            Kind kind,
            Kind.Totals before,
            Kind.Totals now,
            int oneIn,
            Counts mountDelays,
            Counts blocked,
            Counts stays);

    /**
     * What the scheduler's looks of a second saw. {@code parallelism}, {@code poolSize} and {@code queued} are -1 where this
     * JDK does not tell.
     */
    record SchedulerSecond(
            int parallelism,
            int poolSize,
            long mounts,
            int mounted,
            int mostMounted,
            int queued,
            int mostQueued,
            long saturatedNanos,
            long intervalNanos) {}
}
