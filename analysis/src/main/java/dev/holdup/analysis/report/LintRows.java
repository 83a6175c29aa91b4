package dev.holdup.analysis.report;

import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.SeenLint;
import dev.holdup.analysis.stack.Stacks;
import java.util.List;

/** What the agent warned of and could not prove. */
final class LintRows {
    private LintRows() {}

    static List<Report.Lint> of(Observations seen) {
        return seen.lints().stream().map(LintRows::row).toList();
    }

    private static Report.Lint row(SeenLint lint) {
        Report.Frame frame = Findings.frame(Stacks.culprit(lint.stack()));
        String where = Places.where(frame);
        String at = where == null ? "" : ", at " + Places.culprit(frame) + " (" + where + ")";
        return new Report.Lint(lint.kind(), "warning", lint.sentence() + at);
    }
}
