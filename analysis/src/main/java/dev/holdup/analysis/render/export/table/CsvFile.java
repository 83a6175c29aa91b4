package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.report.Recorded;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A table as RFC 4180 has it: a head, lines ended by CR LF, UTF-8; what is unknown is empty. */
public final class CsvFile {
    private static final String LINE_END = "\r\n";

    private CsvFile() {}

    public static <T> void write(DataTable<T> table, Recorded recorded, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(line(table.columns().stream().map(DataColumn::name).toList()));
        for (T row : table.rows().apply(recorded)) {
            writer.write(line(table.columns().stream()
                    .map(column -> Objects.toString(column.value().apply(row), ""))
                    .toList()));
        }
        writer.flush();
    }

    private static String line(List<String> values) {
        return values.stream().map(CsvFile::quoted).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
