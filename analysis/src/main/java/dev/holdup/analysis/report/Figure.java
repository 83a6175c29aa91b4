package dev.holdup.analysis.report;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A figure of a distribution, ms. */
public enum Figure {
    P50(Report.Distribution::p50Ms),
    P90(Report.Distribution::p90Ms),
    P99(Report.Distribution::p99Ms),
    P999(Report.Distribution::p999Ms),
    MAX(Report.Distribution::maxMs);

    private final ToDoubleFunction<Report.Distribution> of;

    Figure(ToDoubleFunction<Report.Distribution> of) {
        this.of = of;
    }

    public double of(Report.Distribution distribution) {
        return of.applyAsDouble(distribution);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
