package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;
import static dev.holdup.analysis.render.Table.Column.WORD;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.StallSample;
import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.stack.Names;
import dev.holdup.analysis.stack.Stacks;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Each stall with the code that its first stack shows. */
final class StallsTable {
    record Row(
            String start,
            double atMs,
            double durationMs,
            boolean unfinished,
            String loop,
            String scope,
            String cause,
            String taskClass,
            String culprit,
            Double inflictedMs) {}

    static final List<Column<Row>> COLUMNS = List.of(
            new Column<>("at", NUMBER, row -> Moments.offset(row.atMs())),
            new Column<>("length", NUMBER, row -> Units.time(row.durationMs()) + (row.unfinished() ? "+" : "")),
            new Column<>("loop", NAME, Row::loop),
            new Column<>("scope", WORD, Row::scope),
            new Column<>("cause", WORD, Row::cause),
            new Column<>("culprit", NAME, Row::culprit),
            new Column<>("waited", NUMBER, row -> row.inflictedMs() == null ? null : Units.time(row.inflictedMs())));

    private StallsTable() {}

    static List<Row> rows(Recorded recorded) {
        return recorded.seen().stalls().stream()
                .sorted(Comparator.comparingLong(Stall::durationNanos)
                        .reversed()
                        .thenComparing(Stall::startNanos))
                .map(stall -> row(stall, recorded.seen().startNanos()))
                .toList();
    }

    private static Row row(Stall stall, long from) {
        return new Row(
                Moments.instant(stall.startNanos()),
                Moments.ms(stall.startNanos() - from),
                Moments.ms(stall.durationNanos()),
                stall.unfinished(),
                stall.loop().name(),
                stall.iteration() ? "iteration" : "run",
                stall.cause(),
                stall.taskClass() == null ? null : Names.stableClass(stall.taskClass()),
                culprit(stall),
                stall.waiting().known() ? Moments.ms(stall.waiting().inflictedNanos()) : null);
    }

    private static String culprit(Stall stall) {
        return stall.samples().stream()
                .map(StallSample::stack)
                .map(Stacks::withoutAgent)
                .map(Stacks::culprit)
                .filter(Objects::nonNull)
                .findFirst()
                .map(StallsTable::place)
                .orElse(null);
    }

    private static String place(Frame frame) {
        return Names.place(frame.className(), frame.method());
    }
}
