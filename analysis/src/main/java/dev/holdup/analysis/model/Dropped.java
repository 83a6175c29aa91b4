package dev.holdup.analysis.model;

/** Something was rate-limited or lost: how many, and how many ns they stood for (-1 unknown). */
public record Dropped(String what, long count, long lostNanos) {}
