package dev.holdup.analysis.model;

/** An event loop, or an executor that frameworks offer to block on ({@code worker}). First seen in ns since the epoch. */
public record Loop(long id, String name, String framework, String transport, boolean worker, long firstSeenNanos) {}
