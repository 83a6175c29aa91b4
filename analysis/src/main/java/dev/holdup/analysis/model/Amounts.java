package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;

/** Amounts of events. */
final class Amounts {
    private Amounts() {}

    /** -1 for a missing field, and for JFR's own sign of a missing time span. */
    static long known(RecordedEvent event, String field) {
        return Math.max(-1, event.number(field, -1));
    }
}
