package dev.holdup.benchmarks.accuracy;

/** What tasks waited by their own measure, and by the report's. Units: ms. */
public record QueueDelay(String load, double trueP50, double p50, double trueP99, double p99) {}
