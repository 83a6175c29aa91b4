package dev.holdup.analysis.render.gate;

import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.Violation;
import dev.holdup.analysis.render.Json;
import dev.holdup.analysis.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The array that GitLab's code quality reads; every fingerprint once. */
final class GitLabQuality {
    private GitLabQuality() {}

    static String render(GateResult result, SourcePaths paths) {
        Map<String, Map<String, Object>> issues = new LinkedHashMap<>();
        for (Violation violation : result.violations()) {
            Place place = Place.of(violation, paths);
            String path = place == null ? result.policy().name() : place.path();
            String fingerprint = fingerprint(violation, path);
            issues.putIfAbsent(
                    fingerprint,
                    Json.object(
                            "description", violation.sentence(),
                            "check_name", violation.rule(),
                            "fingerprint", fingerprint,
                            "severity", severity(violation),
                            "location",
                                    Json.object(
                                            "path",
                                            path,
                                            "lines",
                                            Json.object("begin", place == null ? 1 : place.line()))));
        }
        return Json.write(issues.values());
    }

    private static String severity(Violation violation) {
        return violation.rule().contains("deadlock") ? "blocker" : violation.fails() ? "critical" : "minor";
    }

    /** The finding's own where there is one: it stays when the line moves. */
    private static String fingerprint(Violation violation, String path) {
        Report.Finding finding = violation.finding();
        String identity = finding == null ? violation.rule() + "/" + violation.loop() + "/" + path : finding.id();
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
