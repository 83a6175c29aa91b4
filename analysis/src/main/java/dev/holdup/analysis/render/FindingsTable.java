package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.report.What;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The findings, a row each; with the waiting they caused where it is known, and then with all other waiting too. */
final class FindingsTable {
    /** Below it the names of loops would cost the names of the code. */
    private static final int WIDE = 110;

    private static final double TENTH = 0.1;

    private final Report report;
    private final List<Report.Finding> findings;
    private final int width;
    private final Accent accent;
    private final int most;
    /** Whether the table is about waiting; else about time held. */
    private final boolean waited;

    FindingsTable(Report report, TextStyle style, int width, Accent accent) {
        this.report = report;
        this.width = width;
        this.accent = accent;
        this.most = Math.max(1, style.top());
        // those that never end are not compared by their length
        List<String> deadlocks =
                report.deadlocks().stream().map(Report.Deadlock::id).toList();
        findings = report.findings().stream()
                .filter(finding -> !deadlocks.contains(finding.id()))
                .toList();
        waited = findings.stream()
                .allMatch(finding ->
                        finding.inflictedMs() != null || finding.severity().equals("note") && report.waiting() != null);
    }

    List<String> lines() {
        List<Report.Finding> all = findings;
        if (all.isEmpty()) {
            return List.of();
        }
        List<Report.Finding> shown = all.subList(0, Math.min(all.size(), most));
        Table table = waited ? ofWaiting() : ofHolding();
        for (int i = 0; i < shown.size(); i++) {
            table.add(row(i + 1, shown.get(i)));
        }
        Report.Waiting waiting = report.waiting();
        if (waited && waiting != null) {
            rest(table, "ordinary load", waiting.ordinaryMs());
            if (waiting.wakingMs() > 0) {
                rest(table, "waking up", waiting.wakingMs());
            }
            rest(table, "not attributed", waiting.unattributedMs());
        }
        List<String> lines = new ArrayList<>(table.lines(width));
        if (all.size() > shown.size()) {
            lines.add("and " + Units.count(all.size() - shown.size(), "more finding"));
        }
        if (waited && waiting != null && waiting.estimatedMs() > TENTH * waiting.totalMs()) {
            lines.addAll(Lines.wrap(
                    guessed(waiting.estimatedMs() / waiting.totalMs())
                            + " of the waiting is an estimate: keys that became ready while their loop was busy",
                    width,
                    "  "));
        }
        return lines;
    }

    private static String guessed(double share) {
        return share > 0.99 ? "all" : "about " + Units.percent(share);
    }

    private static Table ofWaiting() {
        return new Table(
                List.of(NUMBER, NUMBER, NUMBER, NAME, NAME, NAME, NUMBER, NUMBER, NUMBER),
                "",
                "waited",
                "share",
                "culprit",
                "where",
                "what",
                "times",
                "total",
                "max");
    }

    private Table ofHolding() {
        return new Table(
                List.of(NUMBER, NAME, NAME, NAME, NUMBER, NUMBER, NUMBER, width >= WIDE ? NAME : NUMBER),
                "",
                "culprit",
                "where",
                "what",
                "times",
                "total",
                "max",
                width >= WIDE ? "loops" : "");
    }

    private List<Table.Cell> row(int rank, Report.Finding finding) {
        List<Table.Cell> row = new ArrayList<>();
        row.add(Table.Cell.plain(" " + rank));
        if (waited) {
            Double ms = finding.inflictedMs();
            row.add(Table.Cell.plain(ms == null ? null : Units.time(ms)));
            // the shares are of what waits for loops
            boolean shared = ms != null && (report.waiting() == null || !Kind.keepsCarriers(finding.kind()));
            row.add(Table.Cell.plain(shared ? share(ms) : null));
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
            row.add(Table.Cell.plain(width >= WIDE ? loops(finding) : ""));
        }
        return row;
    }

    private void rest(Table table, String name, double ms) {
        table.add(Stream.of(" –", Units.time(ms), share(ms), name)
                .map(Table.Cell::plain)
                .toList());
    }

    /** Of all waiting where it is known, else of what the findings caused. */
    private String share(double ms) {
        double sum = report.waiting() != null
                ? report.waiting().totalMs()
                : findings.stream()
                        .mapToDouble(finding -> finding.inflictedMs() == null ? 0 : finding.inflictedMs())
                        .sum();
        return Units.percent(sum > 0 ? ms / sum : null);
    }

    private static String loops(Report.Finding finding) {
        if (Kind.keepsCarriers(finding.kind())) {
            return finding.threads().size() == 1
                    ? finding.threads().get(0)
                    : Units.count(finding.threads().size(), "kind");
        }
        return finding.loops().size() == 1
                ? finding.loops().get(0)
                : Units.count(finding.loops().size(), "loop");
    }
}
