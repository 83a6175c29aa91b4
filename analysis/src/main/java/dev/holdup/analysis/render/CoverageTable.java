package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;
import static dev.holdup.analysis.render.Table.Column.WORD;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.List;

/** The events that a whole report needs. */
final class CoverageTable {
    static final List<Column<Report.Coverage>> COLUMNS = List.of(
            new Column<>("event", NAME, Report.Coverage::event),
            new Column<>("state", WORD, Report.Coverage::state),
            new Column<>("count", NUMBER, row -> Units.count(row.count())));

    private CoverageTable() {}
}
