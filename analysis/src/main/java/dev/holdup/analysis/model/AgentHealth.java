package dev.holdup.analysis.model;

/**
 * The agent's account of itself, summed since it started; -1 where nothing can tell; {@code untold} are shares of stalls,
 * {@code looks} such for deadlocks.
 */
public record AgentHealth(
        long cpuNanos, long adviceErrors, String errorSites, String refused, String untold, long looks) {}
