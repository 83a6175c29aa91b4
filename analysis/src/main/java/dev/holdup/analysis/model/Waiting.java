package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;

/** Who waited: tasks and ready keys at the start and the end, and their waiting in ns; -1 where nothing can tell. */
public record Waiting(long backlog, long victims, long inflictedNanos, boolean estimated) {
    public static final Waiting UNKNOWN = new Waiting(-1, -1, -1, false);

    static Waiting of(RecordedEvent event) {
        return new Waiting(
                event.number(Fields.BACKLOG, -1),
                event.number(Fields.VICTIMS, -1),
                Amounts.known(event, Fields.INFLICTED_DELAY),
                false);
    }

    public boolean known() {
        return inflictedNanos >= 0;
    }

    /** Of something that went on after it was told: as much in each time. */
    Waiting grown(double factor) {
        return new Waiting(backlog, victims, known() ? Math.round(inflictedNanos * factor) : -1, true);
    }

    /** The part of a run's waiting that falls to a piece of it, by length. */
    Waiting part(double share) {
        long nanos = known() ? Math.round(inflictedNanos * Math.min(1, share)) : -1;
        return new Waiting(backlog, victims, nanos, true);
    }
}
