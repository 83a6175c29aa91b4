package dev.holdup.analysis.model;

/**
 * Work that a loop saw only after what it had waited behind ({@code holdup.Waiters}): all of it waited until the end of
 * the span. {@code spread}: it came evenly over the span, as ready keys are taken to; else it was there from the start.
 */
public record Waiters(Loop loop, long startNanos, long durationNanos, long count, boolean spread) implements Span {}
