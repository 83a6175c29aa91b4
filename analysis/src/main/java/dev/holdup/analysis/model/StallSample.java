package dev.holdup.analysis.model;

import java.util.List;

/** A stack taken during a stall, offset in ns from its start; {@code osState} is one letter of Linux, or null. */
public record StallSample(long offsetNanos, String threadState, String osState, List<Frame> stack) {}
