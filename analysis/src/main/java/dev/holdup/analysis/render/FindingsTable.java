package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.report.What;
import java.util.ArrayList;
import java.util.List;

/** The findings, a row each; with the waiting they caused where all of them tell it. */
final class FindingsTable {
    private FindingsTable() {}

    /** Below it the names of loops would cost the names of the code. */
    private static final int WIDE = 110;

    static List<String> lines(Report report, TextStyle style, int width, Accent accent) {
        List<Report.Finding> all = report.findings();
        List<Report.Finding> shown = all.subList(0, Math.min(all.size(), Math.max(1, style.top())));
        boolean waited = all.stream().allMatch(finding -> finding.inflictedMs() != null);
        Table table = waited
                ? new Table(
                        List.of(NUMBER, NUMBER, NUMBER, NAME, NAME, NAME, NUMBER, NUMBER, NUMBER),
                        "",
                        "waited",
                        "share",
                        "culprit",
                        "where",
                        "what",
                        "times",
                        "total",
                        "max")
                : new Table(
                        List.of(NUMBER, NAME, NAME, NAME, NUMBER, NUMBER, NUMBER, width >= WIDE ? NAME : NUMBER),
                        "",
                        "culprit",
                        "where",
                        "what",
                        "times",
                        "total",
                        "max",
                        width >= WIDE ? "loops" : "");
        double sum = all.stream()
                .mapToDouble(finding -> waited ? finding.inflictedMs() : 0)
                .sum();
        for (int i = 0; i < shown.size(); i++) {
            table.add(row(i + 1, shown.get(i), waited, width >= WIDE, sum, accent));
        }
        List<String> lines = new ArrayList<>(table.lines(width));
        if (all.size() > shown.size()) {
            lines.add("and " + Units.count(all.size() - shown.size(), "more finding"));
        }
        return lines;
    }

    private static List<Table.Cell> row(
            int rank, Report.Finding finding, boolean waited, boolean wide, double sum, Accent accent) {
        List<Table.Cell> row = new ArrayList<>();
        row.add(Table.Cell.plain(" " + rank));
        if (waited) {
            row.add(Table.Cell.plain(Units.time(finding.inflictedMs())));
            row.add(Table.Cell.plain(Units.percent(sum > 0 ? finding.inflictedMs() / sum : null)));
        }
        String culprit = Places.culprit(finding.frame());
        row.add(culprit == null ? Table.Cell.plain(null) : new Table.Cell(culprit, accent::culprit));
        String where = Places.where(finding.frame());
        row.add(
                where == null
                        ? Table.Cell.plain(null)
                        : new Table.Cell(where, text -> accent.link(text, finding.frame())));
        row.add(Table.Cell.plain(What.of(finding)));
        row.add(Table.Cell.plain(Units.count(finding.count())));
        row.add(Table.Cell.plain(Units.time(finding.totalMs())));
        row.add(Table.Cell.plain(Units.time(finding.maxMs())));
        if (!waited) {
            row.add(Table.Cell.plain(wide ? loops(finding) : ""));
        }
        return row;
    }

    private static String loops(Report.Finding finding) {
        return finding.loops().size() == 1
                ? finding.loops().get(0)
                : Units.count(finding.loops().size(), "loop");
    }
}
