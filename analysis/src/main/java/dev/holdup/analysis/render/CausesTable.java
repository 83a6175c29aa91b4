package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.report.What;
import java.util.ArrayList;
import java.util.List;

/** Where the time of each finding's stalls went; the numbers are those of the table of findings. */
final class CausesTable {
    private record Row(int rank, Report.Finding finding) {}

    private record Share(String key, String title) {}

    private static final List<Share> ALWAYS = List.of(
            new Share("cpu", "cpu"),
            new Share("runQueue", "run queue"),
            new Share("gc", "gc"),
            new Share("lock", "lock"),
            new Share("wait", "wait"));
    private static final List<Share> WHERE_SEEN =
            List.of(new Share("throttled", "throttled"), new Share("unknown", "unknown"));

    private CausesTable() {}

    /** Nothing where no stall was measured. */
    static List<String> lines(List<Report.Finding> shown, int width) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).shares() != null
                    && !Kind.keepsCarriers(shown.get(i).kind())) {
                rows.add(new Row(i + 1, shown.get(i)));
            }
        }
        return rows.isEmpty() ? List.of() : Column.lines(columns(rows), rows, width);
    }

    private static List<Column<Row>> columns(List<Row> rows) {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(new Column<>("", NUMBER, row -> " " + row.rank()));
        columns.add(new Column<>("why loops stood", NAME, row -> what(row.finding())));
        ALWAYS.forEach(share -> columns.add(column(share)));
        WHERE_SEEN.stream()
                .filter(share -> rows.stream().anyMatch(row -> of(row, share) != null && of(row, share) > 0))
                .forEach(share -> columns.add(column(share)));
        return columns;
    }

    /** A pause in the JVM's own words: {@code G1CollectFull for main}. */
    private static String what(Report.Finding finding) {
        boolean pause = finding.kind().equals("gc-or-safepoint") && finding.detail() != null;
        return pause ? finding.detail() : What.of(finding);
    }

    private static Column<Row> column(Share share) {
        return new Column<>(share.title(), NUMBER, row -> Units.percent(of(row, share)));
    }

    private static Double of(Row row, Share share) {
        return row.finding().shares().get(share.key());
    }
}
