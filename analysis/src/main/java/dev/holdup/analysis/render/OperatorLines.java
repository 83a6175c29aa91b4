package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Which steps of pipelines call the culprits; the numbers are those of the table of findings. */
final class OperatorLines {
    private OperatorLines() {}

    /** Nothing where no culprit is in a pipeline. */
    static List<String> of(List<Report.Finding> shown, int width) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Report.Finding finding = shown.get(i);
            if (finding.operator() != null) {
                lines.addAll(Lines.wrap(String.format("%2d  ", i + 1) + line(finding), width, "      "));
            }
        }
        return lines;
    }

    private static String line(Report.Finding finding) {
        String submitter = Places.culprit(finding.submitSite());
        String where = Places.where(finding.submitSite());
        return Places.culprit(finding.frame()) + " is called by the operator " + finding.operator()
                + (submitter == null ? "" : ", submitted by " + submitter)
                + (where == null ? "" : " (" + where + ")");
    }
}
