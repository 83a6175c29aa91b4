package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.model.Span;

/** Positions in a recording that fit into 32 bits: as fine as its length allows, a microsecond at best. */
record Ticks(long startNanos, long endNanos, long micros) {
    static Ticks of(Span recording) {
        long micros = 1;
        while (recording.durationNanos() / 1000 / micros >= Ints.UNKNOWN) {
            micros *= 10;
        }
        return new Ticks(recording.startNanos(), recording.endNanos(), micros);
    }

    /** What began before the recording, as in a live window, begins with it. */
    long at(long nanos) {
        return (Math.min(endNanos, Math.max(startNanos, nanos)) - startNanos) / (1000 * micros);
    }

    /** At least 1, so that it can be seen and met. */
    long length(Span span) {
        return Math.max(1, at(span.endNanos()) - at(span.startNanos()));
    }
}
