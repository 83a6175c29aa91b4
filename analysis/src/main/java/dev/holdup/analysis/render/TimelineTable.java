package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.stats.Intervals;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The recording in equal slices of whole seconds. */
final class TimelineTable {
    private static final int MOST = 60;
    private static final long SECOND = 1_000_000_000L;

    record Row(
            String start,
            double atMs,
            String loop,
            Double utilisation,
            Long maxBacklog,
            Long tasks,
            Double waitedMs,
            double stalledMs,
            double pausedMs) {}

    static final List<Column<Row>> COLUMNS = List.of(
            new Column<>("at", NUMBER, row -> Units.window(row.atMs())),
            new Column<>("busiest loop", NAME, Row::loop),
            new Column<>("busy", NUMBER, row -> row.utilisation() == null ? null : Units.percent(row.utilisation())),
            new Column<>("backlog", NUMBER, row -> row.maxBacklog() == null ? null : Units.count(row.maxBacklog())),
            new Column<>("tasks", NUMBER, row -> row.tasks() == null ? null : Units.count(row.tasks())),
            new Column<>("waited", NUMBER, row -> row.waitedMs() == null ? null : Units.time(row.waitedMs())),
            new Column<>("stalled", NUMBER, row -> Units.time(row.stalledMs())),
            new Column<>("paused", NUMBER, row -> Units.time(row.pausedMs())));

    private TimelineTable() {}

    static List<Row> rows(Recorded recorded) {
        Observations seen = recorded.seen();
        if (seen.stats().isEmpty() && seen.stalls().isEmpty()) {
            return List.of();
        }
        long seconds = Math.max(1, (seen.durationNanos() + SECOND - 1) / SECOND);
        long slice = (seconds + MOST - 1) / MOST * SECOND;
        // A second's statistics are written at its end: they belong to the slice that it was in.
        Map<Long, List<LoopStats>> stats = seen.stats().stream()
                .collect(Collectors.groupingBy(one -> Math.max(0, one.atNanos() - 1 - seen.startNanos()) / slice));
        Intervals pauses = new Intervals(seen.pauses());
        Intervals stalls =
                new Intervals(seen.stalls().stream().map(TimelineTable::plain).toList());
        return LongStream.range(0, (seen.durationNanos() + slice - 1) / slice)
                .mapToObj(number -> row(
                        new Pause(seen.startNanos() + number * slice, slice),
                        seen.startNanos(),
                        stats.getOrDefault(number, List.of()),
                        stalls,
                        pauses))
                .toList();
    }

    private static Span plain(Stall stall) {
        return new Pause(stall.startNanos(), stall.durationNanos());
    }

    private static Row row(Span slice, long from, List<LoopStats> stats, Intervals stalls, Intervals pauses) {
        Map<Loop, Long> busy = stats.stream()
                .filter(one -> one.busyNanos() >= 0)
                .collect(Collectors.groupingBy(LoopStats::loop, Collectors.summingLong(LoopStats::busyNanos)));
        Map.Entry<Loop, Long> busiest = busy.entrySet().stream()
                .max(Map.Entry.<Loop, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().name(), Comparator.reverseOrder()))
                .orElse(null);
        long waited = known(stats, one -> one.waited().nanos());
        return new Row(
                Moments.instant(slice.startNanos()),
                Moments.ms(slice.startNanos() - from),
                busiest == null ? null : busiest.getKey().name(),
                busiest == null ? null : Math.min(1, (double) busiest.getValue() / slice.durationNanos()),
                stats.stream()
                        .map(LoopStats::maxBacklog)
                        .filter(most -> most >= 0)
                        .max(Long::compare)
                        .orElse(null),
                known(stats, LoopStats::tasks) < 0 ? null : Long.valueOf(known(stats, LoopStats::tasks)),
                waited < 0 ? null : Double.valueOf(Moments.ms(waited)),
                Moments.ms(stalls.within(slice)),
                Moments.ms(pauses.within(slice)));
    }

    private static long known(List<LoopStats> stats, ToLongFunction<LoopStats> part) {
        return stats.stream()
                .mapToLong(part)
                .filter(number -> number >= 0)
                .reduce(Long::sum)
                .orElse(-1);
    }
}
