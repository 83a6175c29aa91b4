package dev.holdup.analysis.render.gate;

import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.RunResult;
import dev.holdup.analysis.gate.Verdict;
import dev.holdup.analysis.gate.Violation;
import dev.holdup.analysis.render.Json;
import dev.holdup.analysis.report.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * SARIF 2.1.0. Kept within what GitHub takes: 25,000 results, 1,024 characters of a message, one location a result. A
 * violation that names no line is shown at the policy, or at the recording.
 */
final class Sarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final int MOST_RESULTS = 25_000;
    private static final int LONGEST_TEXT = 1_024;

    private final GateResult result;
    private final SourcePaths paths;

    private Sarif(GateResult result, SourcePaths paths) {
        this.result = result;
        this.paths = paths;
    }

    static String render(GateResult result, SourcePaths paths) {
        Sarif sarif = new Sarif(result, paths);
        return Json.write(Json.object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(sarif.run())));
    }

    private Map<String, Object> run() {
        return Json.object(
                "tool", Json.object("driver", Json.object("name", "Holdup", "rules", rules())),
                "invocations", List.of(invocation()),
                "columnKind", "utf16CodeUnits",
                "results", results(),
                "properties", Json.object("verdict", result.verdict().word()));
    }

    private List<Map<String, Object>> rules() {
        return result.violations().stream()
                .map(Violation::rule)
                .distinct()
                .map(rule -> Json.object(
                        "id",
                        rule,
                        "name",
                        rule,
                        "shortDescription",
                        text("Broken rule of the policy: " + rule),
                        "help",
                        text("holdup explain " + rule)))
                .toList();
    }

    private Map<String, Object> invocation() {
        List<String> doubts = result.verdict() instanceof Verdict.Inconclusive open ? open.reasons() : List.of();
        return Json.object(
                "executionSuccessful",
                true,
                "toolExecutionNotifications",
                doubts.stream()
                        .map(doubt -> Json.object("level", "warning", "message", text(doubt)))
                        .toList());
    }

    private List<Map<String, Object>> results() {
        return result.violations().stream()
                .sorted(Comparator.comparing(violation -> !violation.fails()))
                .limit(MOST_RESULTS)
                .map(this::result)
                .toList();
    }

    private Map<String, Object> result(Violation violation) {
        Report.Finding finding = violation.finding();
        Place place = Place.of(violation, paths);
        String path = place == null ? elsewhere() : place.path();
        int line = place == null ? 1 : place.line();
        String fingerprint = finding == null ? violation.rule() + "/" + violation.loop() : finding.id();
        return Json.object(
                "ruleId", violation.rule(),
                "level", violation.fails() ? "error" : "warning",
                "message", text(violation.sentence() + (finding == null ? "" : ". " + finding.advice())),
                "locations",
                        List.of(Json.object(
                                "physicalLocation",
                                Json.object(
                                        "artifactLocation", Json.object("uri", Uris.relative(path)),
                                        "region", Json.object("startLine", line)))),
                "partialFingerprints", Json.object("holdupFinding/v1", fingerprint));
    }

    private String elsewhere() {
        boolean file = result.policy().name().contains(".");
        return file
                ? result.policy().name()
                : result.runs().stream().map(RunResult::name).findFirst().orElse("recording");
    }

    private static Map<String, Object> text(String text) {
        return Json.object("text", text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
    }
}
