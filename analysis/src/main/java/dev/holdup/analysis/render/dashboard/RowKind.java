package dev.holdup.analysis.render.dashboard;

import java.util.Locale;

/** What lies in one row of a lane. */
enum RowKind {
    PAUSES,
    RUNS,
    CALLS,
    STALLS,
    SAMPLES,
    WAITERS,
    PINS,
    HOGS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is work that others may wait behind. */
    boolean holds() {
        return this == RUNS || this == CALLS || this == STALLS;
    }
}
