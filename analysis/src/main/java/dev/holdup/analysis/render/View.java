package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.report.Report;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One table of a recording by itself, whole. {@code missing} says why it has no row, and the way out; {@code rows} is
 * what JSON shows.
 */
public record View(
        String name,
        String title,
        Function<Recorded, String> missing,
        Function<Recorded, List<?>> rows,
        BiFunction<Recorded, TextStyle, List<String>> lines) {

    /** A part of the report, shown as the report shows it. */
    static View of(
            String name,
            String title,
            String missing,
            Function<Report, List<?>> rows,
            BiFunction<Report, TextStyle, List<String>> lines) {
        return of(name, title, report -> missing, rows, lines);
    }

    /** The same with a sentence that depends on the report. */
    static View of(
            String name,
            String title,
            Function<Report, String> missing,
            Function<Report, List<?>> rows,
            BiFunction<Report, TextStyle, List<String>> lines) {
        return new View(
                name,
                title,
                recorded -> missing.apply(recorded.report()),
                recorded -> rows.apply(recorded.report()),
                (recorded, style) -> lines.apply(recorded.report(), style));
    }

    /** Rows with the columns that show them. */
    static <T> View table(
            String name, String title, String missing, Function<Recorded, List<T>> rows, List<Column<T>> columns) {
        return new View(
                name,
                title,
                recorded -> missing,
                rows::apply,
                (recorded, style) -> Column.lines(columns, rows.apply(recorded), style.width()));
    }

    /** Lines ended by a newline each; a sentence where there is no row. */
    public String text(Recorded recorded, TextStyle style) {
        List<String> text = rows.apply(recorded).isEmpty()
                ? Lines.wrap(missing.apply(recorded), style.width(), "")
                : lines.apply(recorded, style);
        return text.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** An array, in the shapes of the JSON report. */
    public String json(Recorded recorded) {
        return JsonReport.write(rows.apply(recorded));
    }
}
