package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.stack.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The classes of tasks that inflicted most: how long they waited, and how long they ran. */
final class TasksTable {
    private static final int MOST = 8;
    private static final int WIDE = 110;

    private TasksTable() {}

    /** Those that inflicted most; nothing where no task statistics were recorded. */
    static List<String> worst(List<Report.TaskClass> classes, int width) {
        return lines(
                classes.stream().filter(TasksTable::isWorthARow).limit(MOST).toList(), width, width >= WIDE);
    }

    static List<String> all(List<Report.TaskClass> classes, int width) {
        return lines(classes, width, true);
    }

    private static boolean isWorthARow(Report.TaskClass one) {
        return one.count() > 0 || one.inflictedMs() != null && one.inflictedMs() > 0;
    }

    private static List<String> lines(List<Report.TaskClass> classes, int width, boolean loops) {
        if (classes.isEmpty()) {
            return List.of();
        }
        boolean medians = width >= WIDE;
        List<Column<Report.TaskClass>> columns = new ArrayList<>();
        columns.add(new Column<>("task class", NAME, one -> shortName(one.className())));
        if (loops) {
            columns.add(new Column<>("loop", NAME, one -> one.loop() == null ? "all loops" : one.loop()));
        }
        columns.add(new Column<>("runs", NUMBER, one -> Units.count(one.count())));
        columns.addAll(times("delay", Report.TaskClass::queueDelay, medians));
        columns.addAll(times("run", Report.TaskClass::serviceTime, medians));
        columns.add(new Column<>(
                "inflicted", NUMBER, one -> one.inflictedMs() == null ? null : Units.time(one.inflictedMs())));
        return Column.lines(columns, classes, width);
    }

    private static List<Column<Report.TaskClass>> times(
            String name, Function<Report.TaskClass, Report.Distribution> of, boolean medians) {
        Column<Report.TaskClass> p99 = Column.time(medians ? "p99" : name + " p99", of, Report.Distribution::p99Ms);
        Column<Report.TaskClass> max = Column.time("max", of, Report.Distribution::maxMs);
        return medians
                ? List.of(Column.time(name + " p50", of, Report.Distribution::p50Ms), p99, max)
                : List.of(p99, max);
    }
    /** Without package; a ready key is called so, for nobody knows the class that stands for it. */
    static String shortName(String className) {
        if (className.equals(Names.READY_KEY)) {
            return "(ready keys)";
        }
        return className.startsWith("(") ? className : Names.simple(className);
    }
}
