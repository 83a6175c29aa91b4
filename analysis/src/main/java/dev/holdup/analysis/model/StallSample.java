package dev.holdup.analysis.model;

import java.util.List;

/** A stack taken during a stall, offset in ns from its start. */
public record StallSample(long offsetNanos, String threadState, List<Frame> stack) {}
