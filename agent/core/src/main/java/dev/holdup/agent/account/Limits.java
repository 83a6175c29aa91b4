package dev.holdup.agent.account;

import dev.holdup.agent.options.Options;
import java.time.Duration;

/** What is told, and what is done about it. Thresholds in ns. */
public record Limits(long thresholdNanos, long fixedStallNanos, Violations violations) {
    public static final long SHORTEST_STALL = 25_000_000;
    public static final long LONGEST_STALL = 1_000_000_000;

    public Limits(long thresholdNanos, long fixedStallNanos) {
        this(thresholdNanos, fixedStallNanos, Violations.NONE);
    }

    public static Limits of(Options options) {
        Duration stall = options.stall();
        return new Limits(options.threshold().toNanos(), stall == null ? -1 : Math.max(1_000_000, stall.toNanos()));
    }

    public Limits judgedBy(Violations judge) {
        return new Limits(thresholdNanos, fixedStallNanos, judge);
    }

    public boolean adaptive() {
        return fixedStallNanos < 0;
    }

    long firstStallNanos() {
        return adaptive() ? SHORTEST_STALL : fixedStallNanos;
    }

    /** 20 times the loop's own p99 of service time, within bounds. */
    public static long adapted(long p99Nanos) {
        return Math.max(SHORTEST_STALL, Math.min(LONGEST_STALL, 20 * p99Nanos));
    }
}
