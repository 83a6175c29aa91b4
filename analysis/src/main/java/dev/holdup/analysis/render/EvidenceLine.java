package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;

/** How good the evidence is, in a line. */
final class EvidenceLine {
    private EvidenceLine() {}

    /** @param agentShare of a core, null where unknown */
    static String of(Report.Quality quality, Double agentShare) {
        long present =
                quality.coverage().stream().filter(Report.Coverage::present).count();
        long possible =
                quality.coverage().stream().filter(Report.Coverage::possible).count();
        String errors = quality.agentErrors() == null
                ? "agent errors unknown"
                : Units.count(quality.agentErrors(), "agent error");
        String share = agentShare == null
                ? "the agent's own cost unknown"
                : "agent " + Units.percent(agentShare) + " of a core";
        return "evidence " + quality.verdict() + ": " + present + " of "
                + Units.count(possible, "event") + ", " + Units.count(quality.dropped())
                + " dropped, " + errors + ", " + share;
    }
}
