package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.List;

/** The thread pools by themselves: no thread of theirs is a loop, so there is no lag. */
final class PoolsTable {
    static final List<Column<Report.Loop>> COLUMNS = List.of(
            new Column<>("pool", NAME, Report.Loop::name),
            new Column<>("tasks", NUMBER, pool -> pool.tasks() == null ? null : Units.count(pool.tasks())),
            Column.time("delay p50", Report.Loop::queueDelay, Report.Distribution::p50Ms),
            Column.time("p99", Report.Loop::queueDelay, Report.Distribution::p99Ms),
            Column.time("max", Report.Loop::queueDelay, Report.Distribution::maxMs),
            Column.time("run p50", Report.Loop::serviceTime, Report.Distribution::p50Ms),
            Column.time("p99", Report.Loop::serviceTime, Report.Distribution::p99Ms),
            Column.time("max", Report.Loop::serviceTime, Report.Distribution::maxMs));

    private PoolsTable() {}

    static List<Report.Loop> rows(Report report) {
        return report.loops().stream().filter(Report.Loop::pool).toList();
    }
}
