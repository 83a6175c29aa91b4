package dev.holdup.analysis.report;

import dev.holdup.analysis.model.Observations;

/** What was observed, and the report on it: what views and exports are made from. */
public record Recorded(Observations seen, Report report) {
    public static Recorded of(Observations seen) {
        return new Recorded(seen, ReportBuilder.build(seen));
    }
}
