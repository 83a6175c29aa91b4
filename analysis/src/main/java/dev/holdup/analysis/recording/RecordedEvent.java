package dev.holdup.analysis.recording;

import java.util.List;

/**
 * One event of a recording.
 *
 * <p>Shape: values by field name; a field that the event type lacks answers {@code null}, or the given default. Valid
 * only inside the callback that received it. Units: nanoseconds; starts are since the epoch. Errors: none thrown for
 * missing fields. Source: the chunk's own metadata.
 */
public interface RecordedEvent {
    /** For example {@code holdup.BlockingCall}. */
    String type();

    /** Start in nanoseconds since the epoch, from the chunk's clock. */
    long startNanos();

    /** Length in nanoseconds; 0 for an event without one. */
    long durationNanos();

    /** The thread that wrote it, or null. */
    RecordedThread thread();

    /** Frames, top first; empty where the event has no stack. */
    List<RecordedFrame> stack();

    boolean has(String field);

    /** A text, the dotted name of a class, the name of a thread, or the decimal of a number; null where there is none. */
    String text(String field);

    /** An integral value as it was declared: time spans and time stamps (ticks, ms, ns) are turned into ns. */
    long number(String field, long otherwise);

    RecordedThread threadValue(String field);

    /** The same event for later, valid after the callback, but for a field that is to be missing. */
    default RecordedEvent held(String... without) {
        return this;
    }
}
