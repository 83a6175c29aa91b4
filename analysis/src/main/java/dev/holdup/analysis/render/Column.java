package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A column of a table by its head, its shape, and the text that it shows of a row, null where unknown. */
record Column<T>(String head, Table.Column shape, Function<T, String> text) {
    /** One figure of a distribution. */
    static <T> Column<T> time(
            String head, Function<T, Report.Distribution> of, ToDoubleFunction<Report.Distribution> figure) {
        return new Column<>(head, Table.Column.NUMBER, row -> {
            Report.Distribution distribution = of.apply(row);
            return distribution == null ? null : Units.time(figure.applyAsDouble(distribution));
        });
    }

    static <T> List<String> lines(List<Column<T>> columns, List<T> rows, int width) {
        Table table = new Table(
                columns.stream().map(Column::shape).toList(),
                columns.stream().map(Column::head).toArray(String[]::new));
        rows.forEach(row -> table.add(columns.stream()
                .map(column -> Table.Cell.plain(column.text().apply(row)))
                .toList()));
        return table.lines(width);
    }
}
