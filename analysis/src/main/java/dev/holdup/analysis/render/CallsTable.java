package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;
import static dev.holdup.analysis.render.Table.Column.WORD;

import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.stats.Lengths;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Blocking calls of all loops, a row an operation. */
final class CallsTable {
    record Row(
            String operation,
            String category,
            long loops,
            long count,
            double totalMs,
            double p50Ms,
            double p99Ms,
            double maxMs) {}

    static final List<Column<Row>> COLUMNS = List.of(
            new Column<>("operation", NAME, Row::operation),
            new Column<>("category", WORD, Row::category),
            new Column<>("loops", NUMBER, row -> Units.count(row.loops())),
            new Column<>("times", NUMBER, row -> Units.count(row.count())),
            new Column<>("total", NUMBER, row -> Units.time(row.totalMs())),
            new Column<>("p50", NUMBER, row -> Units.time(row.p50Ms())),
            new Column<>("p99", NUMBER, row -> Units.time(row.p99Ms())),
            new Column<>("max", NUMBER, row -> Units.time(row.maxMs())));

    private record Key(String operation, String category) {}

    private CallsTable() {}

    static List<Row> rows(Recorded recorded) {
        return recorded.seen().calls().stream()
                .collect(Collectors.groupingBy(
                        call -> new Key(Objects.requireNonNullElse(call.operation(), "(unknown)"), call.category())))
                .entrySet()
                .stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingDouble(Row::totalMs)
                        .reversed()
                        .thenComparing(Row::operation)
                        .thenComparing(row -> String.valueOf(row.category())))
                .toList();
    }

    private static Row row(Key key, List<BlockingCall> calls) {
        Lengths lengths =
                new Lengths(calls.stream().map(BlockingCall::durationNanos).toList());
        return new Row(
                key.operation(),
                key.category(),
                calls.stream().map(BlockingCall::loop).distinct().count(),
                calls.size(),
                Moments.ms(lengths.total()),
                Moments.ms(lengths.percentile(0.5)),
                Moments.ms(lengths.percentile(0.99)),
                Moments.ms(lengths.max()));
    }
}
