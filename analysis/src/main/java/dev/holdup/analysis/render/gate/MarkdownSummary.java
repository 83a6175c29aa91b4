package dev.holdup.analysis.render.gate;

import dev.holdup.analysis.diff.FindingChange;
import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.RuleResult;
import dev.holdup.analysis.gate.RunResult;
import dev.holdup.analysis.gate.Violation;
import dev.holdup.analysis.gate.WaiverUse;
import dev.holdup.analysis.report.Units;
import java.util.Locale;

/** A summary that a pull request or a job can show. */
final class MarkdownSummary {
    private static final int MOST_ROWS = 50;

    private final StringBuilder text = new StringBuilder();

    private MarkdownSummary() {}

    static String render(GateResult result, SourcePaths paths) {
        return new MarkdownSummary().of(result, paths);
    }

    private String of(GateResult result, SourcePaths paths) {
        line("## Holdup gate: " + result.verdict().word());
        line("");
        line("Policy `" + code(result.policy().name()) + "`, "
                + Units.count(result.runs().size(), "run") + ".");
        result.verdict().why().stream().limit(MOST_ROWS).forEach(reason -> line("- " + cell(reason)));
        violations(result, paths);
        rules(result);
        comparison(result);
        for (WaiverUse use : result.waivers()) {
            line("");
            line("Waiver of `" + code(use.waiver().finding()) + "` ("
                    + cell(use.waiver().reason()) + ", until " + use.waiver().until() + "): "
                    + use.state().name().toLowerCase(Locale.ROOT) + ".");
        }
        return text.toString();
    }

    private void violations(GateResult result, SourcePaths paths) {
        if (result.violations().isEmpty()) {
            return;
        }
        line("");
        line("| Level | Rule | What | Where | Finding |");
        line("|---|---|---|---|---|");
        for (Violation violation : result.violations().stream().limit(MOST_ROWS).toList()) {
            Place place = Place.of(violation, paths);
            line("| " + violation.level().name().toLowerCase(Locale.ROOT) + " | " + violation.rule() + " | "
                    + cell(violation.sentence()) + " | " + (place == null ? "–" : "`" + code(place.toString()) + "`")
                    + " | "
                    + (violation.finding() == null
                            ? "–"
                            : "`" + violation.finding().id() + "`") + " |");
        }
        if (result.violations().size() > MOST_ROWS) {
            line("");
            line("and " + Units.count(result.violations().size() - MOST_ROWS) + " more");
        }
    }

    private void rules(GateResult result) {
        line("");
        line("| Run | Rule | Outcome | Measured |");
        line("|---|---|---|---|");
        for (RunResult run : result.runs()) {
            for (RuleResult rule : run.rules()) {
                line("| " + cell(run.name()) + " | " + rule.rule().name() + " | "
                        + rule.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | "
                        + cell(rule.sentence()) + " |");
            }
        }
    }

    private void comparison(GateResult result) {
        if (result.comparison() == null) {
            return;
        }
        line("");
        line("Against " + Units.count(result.comparison().before().size(), "run") + " of the baseline: "
                + counted(result, FindingChange.Status.NEW, "new") + ", "
                + counted(result, FindingChange.Status.WORSE, "worse") + ", "
                + counted(result, FindingChange.Status.SAME, "the same") + ", "
                + counted(result, FindingChange.Status.FIXED, "fixed") + ".");
    }

    private static String counted(GateResult result, FindingChange.Status status, String word) {
        return result.comparison().findings(status).size() + " " + word;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String cell(String words) {
        return words.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replace("\n", " ");
    }

    private static String code(String words) {
        return words.replace("`", "'").replace("|", "\\|");
    }
}
