package dev.holdup.analysis.render;

import dev.holdup.analysis.diff.Diff;
import dev.holdup.analysis.diff.Effect;
import dev.holdup.analysis.diff.FindingChange;
import dev.holdup.analysis.diff.MetricChange;
import dev.holdup.analysis.diff.Pooled;
import dev.holdup.analysis.diff.RunSummary;
import dev.holdup.analysis.report.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two sets of runs beside each other as JSON, schema {@code holdup/diff/1}. Times in ms. */
public final class DiffJson {
    private DiffJson() {}

    public static String render(Diff diff) {
        return Json.write(object(diff));
    }

    public static Map<String, Object> object(Diff diff) {
        return Json.object(
                "schema", "holdup/diff/1",
                "before", diff.before().stream().map(RunSummary::name).toList(),
                "after", diff.after().stream().map(RunSummary::name).toList(),
                "findings", diff.findings().stream().map(DiffJson::finding).toList(),
                "metrics", diff.metrics().stream().map(DiffJson::metric).toList(),
                "distributions", distributions(diff));
    }

    private static Map<String, Object> finding(FindingChange change) {
        return Json.object(
                "status", change.status().name().toLowerCase(Locale.ROOT),
                "id", change.id(),
                "kind", change.kind(),
                "severity", change.severity(),
                "title", change.title(),
                "frame", change.frame(),
                "runsBefore", change.runsBefore(),
                "runsAfter", change.runsAfter(),
                "tested", change.tested(),
                "heldMsPerMinute", effect(change.held()));
    }

    private static Map<String, Object> metric(MetricChange change) {
        Map<String, Object> metric = Json.object("metric", change.metric());
        metric.putAll(effect(change.effect()));
        return metric;
    }

    private static Map<String, Object> effect(Effect effect) {
        double relative = effect.relativeShift();
        return Json.object(
                "before", effect.before(),
                "after", effect.after(),
                "medianBefore", effect.medianBefore(),
                "medianAfter", effect.medianAfter(),
                "shift", effect.shift().median(),
                "shiftLow", effect.shift().low(),
                "shiftHigh", effect.shift().high(),
                "confidence", effect.shift().confidence(),
                "relativeShift", Double.isFinite(relative) ? relative : null,
                "superiority", effect.superiority(),
                "probability", effect.probability(),
                "adjustedProbability", effect.adjusted());
    }

    private static Map<String, Object> distributions(Diff diff) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            List<?> before = Pooled.of(diff.before(), metric.toString());
            List<?> after = Pooled.of(diff.after(), metric.toString());
            if (!before.isEmpty() || !after.isEmpty()) {
                all.put(metric.toString(), Json.object("before", before, "after", after));
            }
        }
        return all;
    }
}
