package dev.holdup.analysis.model;

/** A stretch of time: start in ns since the epoch, length in ns. */
public interface Span {
    long startNanos();

    long durationNanos();

    default long endNanos() {
        return startNanos() + durationNanos();
    }

    /** Shared length in ns, 0 where they do not meet. */
    default long overlap(Span other) {
        return Math.max(0, Math.min(endNanos(), other.endNanos()) - Math.max(startNanos(), other.startNanos()));
    }

    /** Whether at least half of this span lies within the other. */
    default boolean mostlyWithin(Span other) {
        return durationNanos() > 0 && 2 * overlap(other) >= durationNanos();
    }
}
