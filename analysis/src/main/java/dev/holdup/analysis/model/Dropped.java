package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;

/** Something was rate-limited or lost: how many, and how many ns they stood for (-1 unknown). */
public record Dropped(String what, long count, long lostNanos) {
    static Dropped of(RecordedEvent event) {
        return new Dropped(Texts.of(event, Fields.WHAT), event.number(Fields.COUNT, 0), event.number(Fields.LOST, -1));
    }
}
