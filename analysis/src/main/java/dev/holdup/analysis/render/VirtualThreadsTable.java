package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.stack.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The scheduler of virtual threads in a line, and their kinds in a row each. */
final class VirtualThreadsTable {
    static final String NONE = "No virtual thread was seen; JDK 21 and later have them.";

    private static final int SHOWN = 8;

    private static final List<Column<Report.VirtualKind>> COLUMNS = List.of(
            new Column<>("kind", NAME, VirtualThreadsTable::name),
            Column.time("delay p50", Report.VirtualKind::mountDelay, Report.Distribution::p50Ms),
            Column.time("p99", Report.VirtualKind::mountDelay, Report.Distribution::p99Ms),
            Column.time("blocked p50", Report.VirtualKind::blocked, Report.Distribution::p50Ms),
            Column.time("stay p99", Report.VirtualKind::running, Report.Distribution::p99Ms),
            Column.time("max", Report.VirtualKind::running, Report.Distribution::maxMs),
            new Column<>("ran", NUMBER, kind -> Units.time(kind.runningMs())),
            new Column<>("started at", NAME, kind -> Places.where(kind.site())));

    private VirtualThreadsTable() {}

    /** A class by its simple name; a pattern of names as it is. */
    private static String name(Report.VirtualKind kind) {
        return kind.name().matches("[\\w.$]+") ? Names.simple(kind.name()) : kind.name();
    }

    static List<Report.VirtualKind> rows(Report report) {
        return report.virtualThreads() == null
                ? List.of()
                : report.virtualThreads().kinds();
    }

    /** The busiest kinds, for a report. */
    static List<String> worst(Report.VirtualThreads seen, int width) {
        return seen == null ? List.of() : lines(seen, SHOWN, width);
    }

    static List<String> all(Report.VirtualThreads seen, int width) {
        return lines(seen, Integer.MAX_VALUE, width);
    }

    private static List<String> lines(Report.VirtualThreads seen, int most, int width) {
        List<String> lines = new ArrayList<>(Lines.wrapParts(scheduler(seen), width, "  "));
        List<Report.VirtualKind> shown = seen.kinds().stream().limit(most).toList();
        if (!shown.isEmpty()) {
            lines.addAll(Column.lines(COLUMNS, shown, width));
        }
        if (shown.size() < seen.kinds().size()) {
            lines.add("and " + Units.count(seen.kinds().size() - shown.size(), "more kind")
                    + ": holdup view virtual-threads");
        }
        return lines;
    }

    private static List<String> scheduler(Report.VirtualThreads seen) {
        return Stream.of(
                        seen.parallelism() == null ? "virtual threads" : Units.count(seen.parallelism(), "carrier"),
                        Units.count(seen.mounts(), "mount"),
                        seen.maxQueued() == null ? null : "at most " + Units.count(seen.maxQueued()) + " queued",
                        seen.saturatedShare() == null
                                ? null
                                : "all carriers taken while others waited " + Units.percent(seen.saturatedShare())
                                        + " of the time",
                        seen.followedOneIn() > 1
                                ? "figures of one thread in " + Units.count(seen.followedOneIn())
                                : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
