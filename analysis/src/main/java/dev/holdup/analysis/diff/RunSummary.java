package dev.holdup.analysis.diff;

import dev.holdup.analysis.report.MetricFigure;
import dev.holdup.analysis.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run is compared by. {@code figures} are those of the worst event loop, ms, by {@code lag.p99} and the like; a
 * figure that nothing tells is missing. {@code distributions} are of all event loops together, by metric.
 */
public record RunSummary(
        String name,
        double minutes,
        Map<String, Double> figures,
        Map<String, List<Report.Bucket>> distributions,
        List<Found> findings) {

    /** A finding of a run; {@code inflictedMs} is null where unknown. */
    public record Found(
            String id,
            String kind,
            String severity,
            String title,
            Report.Frame frame,
            long count,
            double totalMs,
            double maxMs,
            Double inflictedMs) {}

    public static RunSummary of(String name, Report report) {
        Map<String, Double> figures = new LinkedHashMap<>();
        MetricFigure.all()
                .forEach(figure -> figure.of(report.loops()).ifPresent(value -> figures.put(figure.toString(), value)));
        return new RunSummary(
                name,
                report.recording().durationMs() / 60_000,
                figures,
                Pooled.of(report.loops()),
                report.findings().stream().map(RunSummary::found).toList());
    }

    private static Found found(Report.Finding finding) {
        return new Found(
                finding.id(),
                finding.kind(),
                finding.severity(),
                finding.title(),
                finding.frame(),
                finding.count(),
                finding.totalMs(),
                finding.maxMs(),
                finding.inflictedMs());
    }

    /** Null where this run has no such finding. */
    Found found(String id) {
        return findings.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    double heldMsPerMinute(String id) {
        Found found = found(id);
        return found == null || minutes <= 0 ? 0 : found.totalMs() / minutes;
    }
}
