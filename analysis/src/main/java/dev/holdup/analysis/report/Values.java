package dev.holdup.analysis.report;

import java.time.Instant;

/** From the units of events (ns, -1 for unknown) to those of the report (ms, null for unknown). */
final class Values {
    private Values() {}

    static double ms(long nanos) {
        return Math.round(nanos / 1000.0) / 1000.0;
    }

    static double ms(double nanos) {
        return ms(Math.round(nanos));
    }

    /** To a microsecond, as all milliseconds of a report. */
    static double rounded(double ms) {
        return Math.round(ms * 1000) / 1000.0;
    }

    static Double knownMs(long nanos) {
        return nanos < 0 ? null : ms(nanos);
    }

    static Long known(long number) {
        return number < 0 ? null : number;
    }

    static Double share(double part, double whole) {
        return part < 0 || whole <= 0 ? null : Math.round(Math.min(1, part / whole) * 10_000) / 10_000.0;
    }

    static String instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos).toString();
    }
}
