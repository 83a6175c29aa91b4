package dev.holdup.benchmarks.reading;

/** What a reader saw: readers that did the same work agree. */
public record Sum(long events, long frames, long letters) {}
