package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.Flames;
import dev.holdup.analysis.flame.Method;
import dev.holdup.analysis.flame.Weight;
import dev.holdup.analysis.flame.Weights;
import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.report.Units;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Samples of busy loops by the method that held the loop: the application's nearest to the top. */
final class HotMethodsTable {
    record Row(
            String culprit,
            String name,
            String file,
            long samples,
            double inflictedMs,
            double wallMs,
            double cpuMs,
            double blockedMs) {}

    static final List<Column<Row>> COLUMNS = List.of(
            new Column<>("method", NAME, Row::culprit),
            new Column<>("file", NAME, Row::file),
            new Column<>("samples", NUMBER, row -> Units.count(row.samples())),
            new Column<>("waited", NUMBER, row -> Units.time(row.inflictedMs())),
            new Column<>("wall", NUMBER, row -> Units.time(row.wallMs())),
            new Column<>("cpu", NUMBER, row -> Units.time(row.cpuMs())),
            new Column<>("blocked", NUMBER, row -> Units.time(row.blockedMs())));

    private HotMethodsTable() {}

    static List<Row> rows(Recorded recorded) {
        FlameGraph graph = Flames.of(recorded.seen());
        Map<Method, Weights> byMethod = new LinkedHashMap<>();
        graph.leaves().forEach(leaf -> byMethod.merge(graph.method(leaf.culprit()), leaf.weights(), Weights::plus));
        return byMethod.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Row::inflictedMs)
                        .thenComparingDouble(Row::wallMs)
                        .reversed()
                        .thenComparing(Row::name))
                .toList();
    }

    private static Row row(Method method, Weights weights) {
        return new Row(
                method.place(),
                method.name(),
                method.file(),
                weights.samples(),
                Moments.ms(weights.of(Weight.HARM)),
                Moments.ms(weights.of(Weight.WALL)),
                Moments.ms(weights.of(Weight.CPU)),
                Moments.ms(weights.of(Weight.BLOCKED)));
    }
}
