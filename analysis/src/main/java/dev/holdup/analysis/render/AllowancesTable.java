package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.ArrayList;
import java.util.List;

/** What rules allowed; then those of the user's own file that allowed nothing, which can go. */
final class AllowancesTable {
    static final List<Column<Report.Allowance>> COLUMNS = List.of(
            new Column<>("allowed", NAME, Report.Allowance::frame),
            new Column<>("budget", NUMBER, rule -> rule.budgetMs() == null ? "any" : Units.time(rule.budgetMs())),
            new Column<>("times", NUMBER, rule -> Units.count(rule.count())),
            new Column<>("total", NUMBER, rule -> Units.time(rule.totalMs())),
            new Column<>("max", NUMBER, rule -> Units.time(rule.maxMs())),
            new Column<>("over", NUMBER, rule -> Units.count(rule.over())),
            new Column<>("because", NAME, Report.Allowance::reason));

    private AllowancesTable() {}

    static List<String> lines(List<Report.Allowance> all, int width) {
        List<Report.Allowance> used =
                all.stream().filter(Report.Allowance::used).toList();
        List<String> lines = new ArrayList<>();
        if (!used.isEmpty()) {
            lines.addAll(Column.lines(COLUMNS, used, width));
        }
        all.stream()
                .filter(rule -> rule.own() && !rule.used())
                .forEach(rule -> lines.addAll(Lines.wrap(
                        "allowance without use: " + rule.frame() + " (" + rule.source() + ": " + rule.reason() + ")",
                        width,
                        "  ")));
        return lines;
    }
}
