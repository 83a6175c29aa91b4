package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Report;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One table of a report by itself, whole. {@code missing} says why it has no row, and the way out; {@code rows} is what
 * JSON shows.
 */
public record View(
        String name,
        String title,
        Function<Report, String> missing,
        Function<Report, List<?>> rows,
        BiFunction<Report, TextStyle, List<String>> lines) {

    View(
            String name,
            String title,
            String missing,
            Function<Report, List<?>> rows,
            BiFunction<Report, TextStyle, List<String>> lines) {
        this(name, title, report -> missing, rows, lines);
    }

    /** Lines ended by a newline each; a sentence where there is no row. */
    public String text(Report report, TextStyle style) {
        List<String> text = rows.apply(report).isEmpty()
                ? Lines.wrap(missing.apply(report), style.width(), "")
                : lines.apply(report, style);
        return text.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** An array, in the shapes of the JSON report. */
    public String json(Report report) {
        return JsonReport.write(rows.apply(report));
    }
}
