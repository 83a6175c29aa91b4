package dev.holdup.analysis.render;

import java.time.Instant;
import java.util.Locale;

/** Instants and lengths in the units of what is shown. */
final class Moments {
    private Moments() {}

    /** ISO 8601 in UTC. */
    static String instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos).toString();
    }

    /** To a microsecond. */
    static double ms(long nanos) {
        return Math.round(nanos / 1000.0) / 1000.0;
    }

    /** {@code 12.345 s} from the start: as exact as one needs to find it on a timeline. */
    static String offset(double ms) {
        return String.format(Locale.ROOT, "%.3f s", ms / 1000);
    }
}
