package dev.holdup.analysis.report;

/** What a virtual thread that keeps its carrier does, for the first thing that is read. */
final class CarrierSentence {
    private CarrierSentence() {}

    static String of(Report.Finding finding) {
        String culprit = Places.culprit(finding.frame());
        String where = Places.where(finding.frame());
        String who = culprit == null ? "Code that was not seen" : culprit + (where == null ? "" : " (" + where + ")");
        String kinds = finding.threads().size() == 1
                ? finding.threads().get(0)
                : Units.count(finding.threads().size(), "kind") + " of virtual threads";
        return who + " kept carriers of virtual threads for " + Units.time(finding.totalMs()) + " in total: "
                + What.of(finding) + (finding.detail() == null ? "" : " (" + finding.detail() + ")") + " in " + kinds
                + ", " + Units.count(finding.count(), "time") + ", longest " + Units.time(finding.maxMs())
                + (finding.unfinished() ? " and not over when the recording ended" : "") + waited(finding) + ".";
    }

    private static String waited(Report.Finding finding) {
        return finding.inflictedMs() == null || finding.inflictedMs() < 1
                ? ""
                : "; queued virtual threads waited about " + Units.time(finding.inflictedMs()) + " for it";
    }
}
