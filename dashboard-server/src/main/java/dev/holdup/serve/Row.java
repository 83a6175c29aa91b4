package dev.holdup.serve;

import dev.holdup.analysis.report.Report;
import java.time.Instant;
import java.util.Objects;

/**
 * A recording or a running JVM in a list. {@code state} is {@code waiting}, {@code ready} or {@code failed}; what the
 * report tells is null before it is ready.
 */
record Row(
        String id,
        String name,
        boolean live,
        String state,
        String error,
        Long sizeBytes,
        Long modifiedMs,
        Boolean agent,
        Long pid,
        String application,
        String jvm,
        Long startMs,
        Double durationMs,
        String verdict,
        String quality,
        Double worstLagP99Ms,
        Double inflictedMs,
        Integer findings,
        Integer deadlocks,
        Top top) {

    /** The worst finding. */
    record Top(String id, String kind, String title, Report.Frame frame, Double inflictedMs) {}

    /** What is known without a report. */
    static Row of(String id, String name, String state, String error, Long sizeBytes, Long modifiedMs) {
        return new Row(
                id,
                name,
                false,
                state,
                error,
                sizeBytes,
                modifiedMs,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Row of(long pid, String name, boolean agent, String note) {
        return new Row(
                Long.toString(pid),
                name,
                true,
                note == null ? "waiting" : "failed",
                note,
                null,
                null,
                agent,
                pid,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Row with(Report report) {
        Report.Recording of = report.recording();
        return new Row(
                id,
                name,
                live,
                "ready",
                null,
                sizeBytes,
                modifiedMs,
                agent,
                pid == null ? of.pid() : pid,
                of.application() == null ? application : of.application(),
                of.jvm(),
                of.start() == null ? null : Instant.parse(of.start()).toEpochMilli(),
                of.durationMs(),
                report.verdict(),
                report.quality().verdict(),
                worstLag(report),
                report.waiting() == null ? null : report.waiting().findingsMs(),
                report.findings().size(),
                report.deadlocks().size(),
                report.findings().isEmpty() ? null : top(report.findings().get(0)));
    }

    private static Double worstLag(Report report) {
        return report.loops().stream()
                .map(Report.Loop::lag)
                .filter(Objects::nonNull)
                .map(Report.Distribution::p99Ms)
                .max(Double::compare)
                .orElse(null);
    }

    private static Top top(Report.Finding worst) {
        return new Top(worst.id(), worst.kind(), worst.title(), worst.frame(), worst.inflictedMs());
    }
}
