package dev.holdup.analysis.flame;

import dev.holdup.analysis.model.LoopSample;

/** One sample, and where it stands in its graph: number of the loop, node of its top frame, node of the culprit. */
public record SampledStack(LoopSample sample, int loop, int node, int culprit, Weights weights) {}
