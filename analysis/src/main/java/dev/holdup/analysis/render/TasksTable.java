package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.stack.Names;
import java.util.ArrayList;
import java.util.List;

/** The classes of tasks that inflicted most: how long they waited, and how long they ran. */
final class TasksTable {
    private static final int MOST = 8;
    private static final int WIDE = 110;

    private TasksTable() {}

    /** Nothing where no task statistics were recorded. */
    static List<String> lines(List<Report.TaskClass> classes, int width) {
        return lines(classes, width, MOST);
    }

    static List<String> lines(List<Report.TaskClass> classes, int width, int most) {
        boolean wide = width >= WIDE;
        List<Report.TaskClass> shown = classes.stream()
                .filter(one -> one.count() > 0 || one.inflictedMs() != null && one.inflictedMs() > 0)
                .limit(most)
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        Table table = wide
                ? new Table(
                        List.of(NAME, NAME, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER),
                        "task class",
                        "loop",
                        "runs",
                        "delay p50",
                        "p99",
                        "max",
                        "run p50",
                        "p99",
                        "max",
                        "inflicted")
                : new Table(
                        List.of(NAME, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER),
                        "task class",
                        "runs",
                        "delay p99",
                        "max",
                        "run p99",
                        "max",
                        "inflicted");
        shown.forEach(one -> table.add(row(one, wide)));
        return table.lines(width);
    }

    private static List<Table.Cell> row(Report.TaskClass one, boolean wide) {
        List<String> row = new ArrayList<>();
        row.add(shortName(one.className()));
        if (wide) {
            row.add(one.loop() == null ? "all loops" : one.loop());
        }
        row.add(Units.count(one.count()));
        row.addAll(times(one.queueDelay(), wide));
        row.addAll(times(one.serviceTime(), wide));
        row.add(one.inflictedMs() == null ? null : Units.time(one.inflictedMs()));
        return row.stream().map(Table.Cell::plain).toList();
    }

    private static List<String> times(Report.Distribution of, boolean wide) {
        List<String> times = new ArrayList<>();
        if (wide) {
            times.add(of == null ? null : Units.time(of.p50Ms()));
        }
        times.add(of == null ? null : Units.time(of.p99Ms()));
        times.add(of == null ? null : Units.time(of.maxMs()));
        return times;
    }

    /** Without package; a ready key is called so, for nobody knows the class that stands for it. */
    static String shortName(String className) {
        if (className.equals("java.nio.channels.SelectionKey")) {
            return "(ready keys)";
        }
        return className.startsWith("(") ? className : Names.simple(className);
    }
}
