package dev.holdup.analysis.gate;

import dev.holdup.analysis.gate.policy.Rule;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.report.Figure;
import dev.holdup.analysis.report.Metric;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.report.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How long something took, on every event loop and in every window. */
final class LimitCheck {
    private record Worst(Report.Loop loop, double ms, double fromMs) {}

    private record Window(double fromMs, List<Report.Loop> loops) {}

    private final Observations scoped;

    LimitCheck(Observations scoped) {
        this.scoped = scoped.statistics();
    }

    RuleResult of(Rule.Limits rule) {
        Metric metric = Metric.named(rule.name()).orElseThrow();
        List<Violation> violations = new ArrayList<>();
        List<String> measured = new ArrayList<>();
        List<Window> windows = windows(rule.window().toNanos());
        for (Map.Entry<Figure, Duration> limit : rule.limits().entrySet()) {
            Worst worst = worst(metric, limit.getKey(), windows);
            if (worst == null) {
                return new RuleResult(
                        rule, RuleResult.Outcome.NOT_JUDGED, "no loop's statistics tell its " + metric, List.of());
            }
            double limitMs = limit.getValue().toNanos() / 1e6;
            String told = limit.getKey() + " " + Units.time(worst.ms()) + " (limit " + Units.time(limitMs) + ")";
            measured.add(told);
            if (worst.ms() > limitMs) {
                String window = rule.window().isZero()
                        ? ""
                        : " in the " + Units.time(rule.window().toNanos() / 1e6) + " from "
                                + Units.time(worst.fromMs());
                String sentence = metric + " " + told + " on " + worst.loop().name() + window;
                violations.add(new Violation(
                        rule.name(), rule.level(), sentence, null, worst.loop().name(), true));
            }
        }
        String sentence = measured.stream().collect(Collectors.joining(", "));
        return violations.isEmpty()
                ? new RuleResult(rule, RuleResult.Outcome.KEPT, sentence, List.of())
                : new RuleResult(rule, RuleResult.Outcome.BROKEN, sentence, List.copyOf(violations));
    }

    private static Worst worst(Metric metric, Figure figure, List<Window> windows) {
        Worst worst = null;
        for (Window window : windows) {
            Report.Loop loop = metric.worst(window.loops(), figure).orElse(null);
            if (loop != null && (worst == null || figure.of(metric.of(loop)) > worst.ms())) {
                worst = new Worst(loop, figure.of(metric.of(loop)), window.fromMs());
            }
        }
        return worst;
    }

    private List<Window> windows(long windowNanos) {
        List<Window> windows = new ArrayList<>();
        long length = windowNanos <= 0 ? Math.max(1, scoped.durationNanos()) : windowNanos;
        // A rest that is shorter than half a window would make its own few seconds look like a whole one.
        long last = scoped.endNanos() - length / 2;
        for (long from = scoped.startNanos(); from == scoped.startNanos() || from < last; from += length) {
            List<Report.Loop> loops = ReportBuilder.loops(scoped.within(from, from + length, loop -> true));
            windows.add(new Window((from - scoped.startNanos()) / 1e6, loops));
        }
        return windows;
    }
}
