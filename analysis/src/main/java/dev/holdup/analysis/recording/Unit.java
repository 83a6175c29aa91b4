package dev.holdup.analysis.recording;

/** What a number counts, from the annotations {@code jdk.jfr.Timespan} and {@code jdk.jfr.Timestamp}. */
enum Unit {
    NONE(0),
    SPAN_TICKS(0),
    SPAN_NANOS(1),
    SPAN_MICROS(1_000),
    SPAN_MILLIS(1_000_000),
    SPAN_SECONDS(1_000_000_000),
    STAMP_TICKS(0),
    STAMP_MILLIS(1_000_000);

    private final long nanos;

    Unit(long nanos) {
        this.nanos = nanos;
    }

    static Unit timespan(String value) {
        return switch (value) {
            case "TICKS" -> SPAN_TICKS;
            case "MICROSECONDS" -> SPAN_MICROS;
            case "MILLISECONDS" -> SPAN_MILLIS;
            case "SECONDS" -> SPAN_SECONDS;
            default -> SPAN_NANOS;
        };
    }

    static Unit timestamp(String value) {
        return value.equals("TICKS") ? STAMP_TICKS : STAMP_MILLIS;
    }

    /** Nanoseconds of a raw value, held at the ends of {@code long} where it does not fit. */
    long nanos(long raw, Clock clock) {
        return switch (this) {
            case NONE -> raw;
            case SPAN_TICKS -> clock.span(raw);
            case STAMP_TICKS -> clock.instant(raw);
            default -> {
                long high = Math.multiplyHigh(raw, nanos);
                long low = raw * nanos;
                yield high == low >> 63 ? low : raw < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
            }
        };
    }
}
