package dev.holdup.analysis.render.gate;

import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.RuleResult;
import dev.holdup.analysis.gate.RunResult;
import dev.holdup.analysis.gate.Violation;
import dev.holdup.analysis.gate.WaiverUse;
import dev.holdup.analysis.render.DiffJson;
import dev.holdup.analysis.render.Json;
import dev.holdup.analysis.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The whole result, schema {@code holdup/gate/1}. */
final class GateJson {
    private final SourcePaths paths;

    private GateJson(SourcePaths paths) {
        this.paths = paths;
    }

    static String render(GateResult result, SourcePaths paths) {
        GateJson json = new GateJson(paths);
        return Json.write(Json.object(
                "schema", GateResult.SCHEMA,
                "verdict", result.verdict().word(),
                "reasons", result.verdict().why(),
                "policy", result.policy().name(),
                "runs", result.runs().stream().map(json::run).toList(),
                "comparison", result.comparison() == null ? null : DiffJson.object(result.comparison()),
                "regressions",
                        result.regressions().stream().map(json::violation).toList(),
                "waivers", result.waivers().stream().map(GateJson::waiver).toList()));
    }

    private Map<String, Object> run(RunResult run) {
        return Json.object(
                "name", run.name(),
                "durationMs", run.report().recording().durationMs(),
                "controls", run.controls(),
                "weaknesses",
                        run.weaknesses().stream().map(one -> one.sentence()).toList(),
                "rules", run.rules().stream().map(this::rule).toList());
    }

    private Map<String, Object> rule(RuleResult rule) {
        return Json.object(
                "rule", rule.rule().name(),
                "level", lower(rule.rule().level()),
                "outcome", lower(rule.outcome()),
                "measured", rule.sentence(),
                "violations", rule.violations().stream().map(this::violation).toList());
    }

    private Map<String, Object> violation(Violation violation) {
        Report.Finding finding = violation.finding();
        Place place = Place.of(violation, paths);
        return Json.object(
                "rule", violation.rule(),
                "level", lower(violation.level()),
                "sentence", violation.sentence(),
                "finding", finding == null ? null : finding.id(),
                "frame", finding == null ? null : finding.frame(),
                "path", place == null ? null : place.path(),
                "line", place == null ? null : place.line(),
                "loops",
                        finding != null ? finding.loops() : violation.loop() == null ? null : List.of(violation.loop()),
                "advice", finding == null ? null : finding.advice());
    }

    private static Map<String, Object> waiver(WaiverUse use) {
        return Json.object(
                "finding", use.waiver().finding(),
                "reason", use.waiver().reason(),
                "until", use.waiver().until().toString(),
                "state", lower(use.state()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
