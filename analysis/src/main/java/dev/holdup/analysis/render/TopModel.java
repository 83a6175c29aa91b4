package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Report;

/**
 * The last seconds of a running JVM.
 *
 * <p>{@code application} is null where nobody told. Units: ms, shares 0..1. {@code ageMs} is how long ago the latest figures were written; {@code agentCpuShare} what the
 * agent's own threads use of a core, null where the system does not tell.
 */
public record TopModel(
        String schema,
        long pid,
        String application,
        double windowMs,
        double ageMs,
        Double agentCpuShare,
        Report report) {
    public static final String SCHEMA = "holdup/top/1";

    /** One object, the report in it as {@code holdup report --format json} writes it. */
    public String json() {
        return JsonReport.write(this);
    }
}
