package dev.holdup.analysis.model;

/** The agent's account of itself, summed since it started; -1 where nothing can tell. */
public record AgentHealth(long cpuNanos, long adviceErrors, String errorSites, String refused, long looks) {}
