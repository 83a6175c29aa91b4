package dev.holdup.analysis.model;

/** The JVM stood still: a GC pause, a VM operation at a safepoint, or the way to one; {@code what} is null where unknown. */
public record Pause(long startNanos, long durationNanos, String what) implements Span {
    public Pause(long startNanos, long durationNanos) {
        this(startNanos, durationNanos, null);
    }
}
