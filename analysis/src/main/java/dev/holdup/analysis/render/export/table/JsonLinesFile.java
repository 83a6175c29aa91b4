package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.report.Recorded;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A table as an object a line: every column in every line, null where unknown. */
public final class JsonLinesFile {
    private static final ObjectWriter WRITER = JsonMapper.shared().writer();

    private JsonLinesFile() {}

    public static <T> void write(DataTable<T> table, Recorded recorded, OutputStream out) throws IOException {
        for (T row : table.rows().apply(recorded)) {
            Map<String, Object> values = new LinkedHashMap<>();
            table.columns()
                    .forEach(column -> values.put(column.name(), column.value().apply(row)));
            out.write(WRITER.writeValueAsBytes(values));
            out.write('\n');
        }
    }
}
