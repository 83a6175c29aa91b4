package dev.holdup.analysis.model;

import java.util.List;

/**
 * A stack of a busy loop ({@code holdup.LoopSample}), top first and empty where its {@code holdup.Stack} is missing. Time
 * in ns since the epoch; {@code backlog} is what waited at that instant, -1 unknown; {@code weightNanos} is the wall-clock
 * time that the sample stands for.
 */
public record LoopSample(
        long timeNanos, long loop, String threadState, int backlog, long weightNanos, List<Frame> frames) {}
