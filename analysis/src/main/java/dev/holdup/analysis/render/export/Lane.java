package dev.holdup.analysis.render.export;

import java.util.Locale;

/** What lies in one row of a loop, or of the JVM; its place among the rows. */
enum Lane {
    RUNS,
    CALLS,
    STALLS,
    SAMPLES,
    PAUSES;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    int thread() {
        return ordinal() + 1;
    }
}
