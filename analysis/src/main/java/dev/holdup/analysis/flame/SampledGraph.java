package dev.holdup.analysis.flame;

import java.util.List;

/** A flame graph with its samples by time. */
public record SampledGraph(FlameGraph graph, List<SampledStack> samples) {}
