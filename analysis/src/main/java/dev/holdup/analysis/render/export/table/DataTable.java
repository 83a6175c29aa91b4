package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.report.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows that programs read: one type a column, the same columns in every recording. Names are permanent. */
public record DataTable<T>(
        String name, String title, List<DataColumn<T>> columns, Function<Recorded, List<? extends T>> rows) {
    /** {@code | column | type |} in Markdown. */
    public String columnNames() {
        return columns.stream()
                .map(column ->
                        "| `" + column.name() + "` | " + column.type().name().toLowerCase(Locale.ROOT) + " |")
                .collect(Collectors.joining("\n", "| Column | Type |\n| --- | --- |\n", ""));
    }
}
