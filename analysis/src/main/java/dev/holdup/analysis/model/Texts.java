package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;

/** Texts of events: the agent writes an empty one where it knows none. */
final class Texts {
    private Texts() {}

    static boolean flag(RecordedEvent event, String field) {
        return "true".equals(event.text(field)) || event.number(field, 0) == 1;
    }

    /** Null for a missing and for a blank text. */
    static String of(RecordedEvent event, String field) {
        String text = event.text(field);
        return text == null || text.isBlank() ? null : text;
    }
}
