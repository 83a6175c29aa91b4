package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A distribution of each loop: its percentiles, then its bars. */
final class PerLoop {
    private static final int MOST_BARS = 8;

    private record Row(String loop, Report.Distribution distribution) {}

    private static final List<Column<Row>> COLUMNS = List.of(
            new Column<>("loop", NAME, Row::loop),
            Column.time("p50", Row::distribution, Report.Distribution::p50Ms),
            Column.time("p90", Row::distribution, Report.Distribution::p90Ms),
            Column.time("p95", Row::distribution, Report.Distribution::p95Ms),
            Column.time("p99", Row::distribution, Report.Distribution::p99Ms),
            Column.time("p99.9", Row::distribution, Report.Distribution::p999Ms),
            Column.time("max", Row::distribution, Report.Distribution::maxMs),
            new Column<>("count", NUMBER, row -> Units.count(row.distribution().count())));

    private PerLoop() {}

    static View view(
            String name, String title, String missing, Function<Report.Loop, Report.Distribution> distribution) {
        return View.of(
                name,
                title,
                missing,
                report -> rows(report, distribution),
                (report, style) -> lines(rows(report, distribution), style));
    }

    private static List<Row> rows(Report report, Function<Report.Loop, Report.Distribution> distribution) {
        return report.loops().stream()
                .filter(loop -> distribution.apply(loop) != null)
                .map(loop -> new Row(loop.name(), distribution.apply(loop)))
                .toList();
    }

    private static List<String> lines(List<Row> rows, TextStyle style) {
        List<String> lines = new ArrayList<>(Column.lines(COLUMNS, rows, style.width()));
        rows.stream().limit(MOST_BARS).forEach(row -> {
            lines.add("");
            lines.add(row.loop());
            lines.addAll(Distributions.of(row.distribution(), style));
        });
        return lines;
    }
}
