package dev.holdup.analysis.diff;

import dev.holdup.analysis.report.Metric;
import dev.holdup.analysis.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Distributions of several loops or runs as one. Buckets have the same bounds everywhere. */
public final class Pooled {
    private record Bounds(double fromMs, Double toMs) {}

    private Pooled() {}

    /** By metric; a loop counts by its values, and with lag, which is a share of time, each loop counts the same. */
    static Map<String, List<Report.Bucket>> of(List<Report.Loop> loops) {
        Map<String, List<Report.Bucket>> pooled = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            Map<List<Report.Bucket>, Double> weights = new LinkedHashMap<>();
            for (Report.Loop loop : loops) {
                Report.Distribution distribution = metric.of(loop);
                if (loop.role().equals("loop") && distribution != null) {
                    weights.merge(
                            distribution.buckets(), metric == Metric.LAG ? 1.0 : distribution.count(), Double::sum);
                }
            }
            if (!weights.isEmpty()) {
                pooled.put(metric.toString(), weighted(weights));
            }
        }
        return pooled;
    }

    /** Each run counts the same. */
    public static List<Report.Bucket> of(List<RunSummary> runs, String metric) {
        Map<List<Report.Bucket>, Double> weights = new LinkedHashMap<>();
        runs.forEach(run -> {
            if (run.distributions().containsKey(metric)) {
                weights.merge(run.distributions().get(metric), 1.0, Double::sum);
            }
        });
        return weighted(weights);
    }

    private static List<Report.Bucket> weighted(Map<List<Report.Bucket>, Double> weights) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Double, Double> shares = new TreeMap<>();
        Map<Double, Bounds> bounds = new TreeMap<>();
        weights.forEach((buckets, weight) -> buckets.forEach(bucket -> {
            shares.merge(bucket.fromMs(), all <= 0 ? 0 : bucket.share() * weight / all, Double::sum);
            bounds.put(bucket.fromMs(), new Bounds(bucket.fromMs(), bucket.toMs()));
        }));
        List<Report.Bucket> pooled = new ArrayList<>();
        shares.forEach((from, share) ->
                pooled.add(new Report.Bucket(from, bounds.get(from).toMs(), Math.round(share * 1e6) / 1e6)));
        return List.copyOf(pooled);
    }
}
