package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.Usage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each loop's thread had used when the watchdog last looked: before its current run, and early in it. A stall that
 * the watchdog slept through, as it does in a pause of the JVM, is measured from the better of them. Written by the
 * watchdog, read by loops.
 */
public final class Readings {
    private static final Usage UNKNOWN = new Usage(0, -1, -1, -1);
    /** Of a stall, what may be left unmeasured where a reading before it could be had. */
    private static final int LARGEST_UNKNOWN = 10;

    private record Reading(Usage usage, long idleNanos) {}

    private final Map<LoopAccount, Reading> before = new ConcurrentHashMap<>();
    private final Map<LoopAccount, Usage> within = new ConcurrentHashMap<>();

    void put(LoopAccount loop, Usage usage) {
        before.put(loop, new Reading(usage, loop.idleNanos()));
    }

    void putWithinRun(LoopAccount loop, Usage usage) {
        within.put(loop, usage);
    }

    void forget(LoopAccount loop) {
        before.remove(loop);
        within.remove(loop);
    }

    /**
     * On the loop's own thread, which measures itself now: what it used in the span that began then, or in the last part
     * of it. What it was busy with between a reading and the start, it is taken to have computed.
     *
     * @param base measured early in the span, or null
     */
    public Usage since(LoopAccount loop, long startNanos, Usage base, ThreadCosts costs) {
        Reading earlier = before.get(loop); // first, as the next one may come while we measure
        Usage later = base == null ? within.get(loop) : base;
        Usage now = costs.ofThisThread(loop);
        long length = Math.max(1, now.atNanos() - startNanos);
        long unknown = later == null || later.atNanos() < startNanos ? length : later.atNanos() - startNanos;
        long between = earlier == null ? -1 : startNanos - earlier.usage.atNanos();
        long busy = between < 0 ? length : Math.max(0, between - (loop.idleNanos() - earlier.idleNanos));
        if (busy >= length && unknown >= length) {
            return UNKNOWN;
        }
        if (unknown <= length / LARGEST_UNKNOWN || unknown <= busy) {
            return now.since(later);
        }
        Usage used = now.since(earlier.usage);
        long cpu = used.cpuNanos() < 0 ? -1 : Math.min(length, Math.max(0, used.cpuNanos() - busy));
        return new Usage(length, cpu, used.delayedNanos(), used.throttledNanos());
    }
}
