package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The loops and pools, a row each, worst first. */
final class LoopsTable {
    /** Below it the backlog gives way to the queue delay. */
    private static final int WIDE = 100;

    private LoopsTable() {}

    /** Nothing where there are none. */
    static List<String> lines(List<Report.Loop> loops, int width) {
        if (loops.isEmpty()) {
            return List.of();
        }
        return Column.lines(
                columns(loops.stream().anyMatch(loop -> loop.queueDelay() != null), width >= WIDE), loops, width);
    }

    private static List<Column<Report.Loop>> columns(boolean delays, boolean wide) {
        List<Column<Report.Loop>> columns = new ArrayList<>();
        columns.add(new Column<>("loop", NAME, Report.Loop::name));
        columns.add(new Column<>("busy", NUMBER, loop -> Units.percent(loop.utilisation())));
        columns.add(Column.time("lag p50", Report.Loop::lag, Report.Distribution::p50Ms));
        columns.add(Column.time("p99", Report.Loop::lag, Report.Distribution::p99Ms));
        columns.add(Column.time("max", Report.Loop::lag, Report.Distribution::maxMs));
        if (delays) {
            columns.add(Column.time("delay p99", Report.Loop::queueDelay, Report.Distribution::p99Ms));
        }
        if (wide || !delays) {
            columns.add(new Column<>("backlog", NUMBER, loop -> count(loop.maxBacklog())));
        }
        columns.add(new Column<>("tasks", NUMBER, loop -> count(loop.tasks())));
        columns.add(new Column<>("framework", NAME, LoopsTable::framework));
        return columns;
    }

    private static String count(Long number) {
        return number == null ? null : Units.count(number);
    }

    private static String framework(Report.Loop loop) {
        String role = loop.role().equals("loop") ? null : "(" + loop.role() + ")";
        String text = Stream.of(loop.framework(), loop.transport(), role)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }
}
