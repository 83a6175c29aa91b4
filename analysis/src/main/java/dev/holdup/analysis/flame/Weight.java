package dev.holdup.analysis.flame;

import java.util.Locale;

/** What the width of a box means; ns, for {@code HARM} waiter-ns. */
public enum Weight {
    /** Waiting that the code caused to others. */
    HARM,
    /** Time that loops spent in the code; the sum of the two below. */
    WALL,
    /** The part of it that was runnable: on a processor, or waiting for one. */
    CPU,
    /** The part of it that waited: for a lock, a file, a socket, a timer. */
    BLOCKED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
