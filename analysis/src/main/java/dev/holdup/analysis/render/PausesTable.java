package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.stats.Intervals;
import java.util.Comparator;
import java.util.List;

/** Times at which the JVM stood still, those that overlap as one. */
final class PausesTable {
    record Row(String start, double atMs, double durationMs) {}

    static final List<Column<Row>> COLUMNS = List.of(
            new Column<>("at", NUMBER, row -> Moments.offset(row.atMs())),
            new Column<>("length", NUMBER, row -> Units.time(row.durationMs())));

    private PausesTable() {}

    static List<Row> rows(Recorded recorded) {
        return new Intervals(recorded.seen().pauses())
                .all().stream()
                        .sorted(Comparator.comparingLong(Span::durationNanos)
                                .reversed()
                                .thenComparing(Span::startNanos))
                        .map(pause -> new Row(
                                Moments.instant(pause.startNanos()),
                                Moments.ms(pause.startNanos() - recorded.seen().startNanos()),
                                Moments.ms(pause.durationNanos())))
                        .toList();
    }
}
