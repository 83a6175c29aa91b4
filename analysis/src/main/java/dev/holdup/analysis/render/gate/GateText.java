package dev.holdup.analysis.render.gate;

import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.RuleResult;
import dev.holdup.analysis.gate.RunResult;
import dev.holdup.analysis.gate.Verdict;
import dev.holdup.analysis.gate.Violation;
import dev.holdup.analysis.gate.WaiverUse;
import dev.holdup.analysis.render.DiffText;
import dev.holdup.analysis.render.TextStyle;
import dev.holdup.analysis.render.Wrapped;
import dev.holdup.analysis.report.Units;
import java.util.List;

/** The verdict, why, and each rule of each run. */
final class GateText {
    private final Wrapped text;
    private final SourcePaths paths;

    private GateText(SourcePaths paths, TextStyle style) {
        this.paths = paths;
        this.text = new Wrapped(style);
    }

    static String render(GateResult result, SourcePaths paths, TextStyle style) {
        GateText gate = new GateText(paths, style);
        gate.heading(result);
        result.runs().forEach(gate::run);
        if (result.comparison() != null) {
            gate.text.line("");
            gate.text.lines(DiffText.summary(result.comparison(), style));
        }
        result.waivers().forEach(gate::waiver);
        gate.wayOut(result);
        return gate.text.toString();
    }

    private void heading(GateResult result) {
        Verdict verdict = result.verdict();
        String runs = result.runs().size() == 1
                ? ""
                : ", " + Units.count(result.runs().size(), "run");
        String line = verdict.word() + "  policy " + result.policy().name() + runs;
        text.line(verdict instanceof Verdict.Pass ? line : text.accented(verdict.word(), line));
        verdict.why().forEach(reason -> text.wrap("  – " + reason, "    "));
    }

    private void run(RunResult run) {
        text.line("");
        text.wrap(
                run.name() + " · " + Units.window(run.report().recording().durationMs()) + " · "
                        + Units.count(run.report().loops().size(), "loop") + " · " + controls(run.controls()),
                "  ");
        run.weaknesses().forEach(weakness -> text.wrap("  ? evidence: " + weakness.sentence(), "    "));
        run.rules().forEach(this::rule);
    }

    private static String controls(RunResult.Controls controls) {
        return controls.planted() == 0
                ? "no positive control"
                : controls.found() + " of " + Units.count(controls.planted(), "planted block") + " found";
    }

    private void rule(RuleResult rule) {
        String mark =
                switch (rule.outcome()) {
                    case KEPT -> "  ✓ ";
                    case BROKEN -> "  ✗ ";
                    case NOT_JUDGED -> "  – ";
                };
        text.wrap(mark + pad(rule.rule().name()) + rule.sentence(), "    ");
        for (Violation violation : rule.violations()) {
            Place place = Place.of(violation, paths);
            String id = violation.finding() == null
                    ? ""
                    : "   " + violation.finding().id();
            text.wrap("      " + violation.sentence() + id, "      ");
            if (place != null && violation.finding() != null) {
                paths.of(violation.finding().frame())
                        .ifPresent(path -> text.line("      " + path + ":" + place.line()));
            }
        }
    }

    private static String pad(String name) {
        return name + " ".repeat(Math.max(2, 20 - name.length()));
    }

    private void waiver(WaiverUse use) {
        String told =
                switch (use.state()) {
                    case USED -> "counts for nothing until " + use.waiver().until();
                    case UNUSED -> "was not needed; take it out";
                    case EXPIRED -> "expired after " + use.waiver().until() + " and waives nothing";
                };
        text.line("");
        text.wrap("waiver " + use.waiver().finding() + " (" + use.waiver().reason() + ") " + told, "  ");
    }

    private void wayOut(GateResult result) {
        List<Violation> named = result.violations().stream()
                .filter(one -> one.finding() != null && one.fails())
                .toList();
        if (result.verdict() instanceof Verdict.Fail && !named.isEmpty()) {
            text.line("");
            text.wrap("  → " + named.get(0).finding().advice(), "    ");
            text.wrap("    holdup explain " + named.get(0).rule(), "    ");
        }
    }
}
