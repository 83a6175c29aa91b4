package dev.holdup.analysis.recording;

/** Turns the ticks of one chunk into nanoseconds; rounds as the JDK's own reader does. */
record Clock(long startNanos, long startTicks, double ticksPerNano) {
    long instant(long ticks) {
        return startNanos + (long) ((ticks - startTicks) / ticksPerNano);
    }

    long span(long ticks) {
        return (long) (ticks / ticksPerNano);
    }
}
