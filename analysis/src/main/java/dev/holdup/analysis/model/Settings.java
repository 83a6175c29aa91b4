package dev.holdup.analysis.model;

/** How the agent was set; times in ns, {@code stallThreshold} -1 where it adapts. */
public record Settings(String version, String jdk, long thresholdNanos, long stallThresholdNanos) {}
