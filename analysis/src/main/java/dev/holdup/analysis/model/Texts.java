package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;

/** Texts of events: the agent writes an empty one where it knows none. */
final class Texts {
    private Texts() {}

    static boolean flag(RecordedEvent event, String field) {
        return "true".equals(event.text(field)) || event.number(field, 0) == 1;
    }

    /** Name of a thread: as it was written, or that of the thread itself, which JFR knows only while it lives. */
    static String thread(RecordedEvent event, String name, String thread) {
        String written = of(event, name);
        return written != null ? written : JdkCalls.name(event.threadValue(thread));
    }

    /** Null for a missing and for a blank text. */
    static String of(RecordedEvent event, String field) {
        String text = event.text(field);
        return text == null || text.isBlank() ? null : text;
    }
}
