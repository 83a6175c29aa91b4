package dev.holdup.analysis.diff;

/** One figure of the worst event loop before and after, ms, each run a value. */
public record MetricChange(String metric, Effect effect) {}
