package dev.holdup.analysis.model;

import java.util.List;

/** The JVM's own sample of a loop that ran, top first; a span of 1 ns, as it is an instant. */
public record CpuSample(Loop loop, long startNanos, List<Frame> stack) implements Span {
    @Override
    public long durationNanos() {
        return 1;
    }
}
