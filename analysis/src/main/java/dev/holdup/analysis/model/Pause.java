package dev.holdup.analysis.model;

/** The JVM stood still: a GC pause, a VM operation at a safepoint, or the way to one. */
public record Pause(long startNanos, long durationNanos) implements Span {}
