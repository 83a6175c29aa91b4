package dev.holdup.analysis.render.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
    private static final Recorded SAMPLED = Recorded.of(Scenes.sampled().observe());

    @ParameterizedTest
    @MethodSource("tables")
    void columnsHaveNamesOfTheirOwn(DataTable<?> table) {
        List<String> names = table.columns().stream().map(DataColumn::name).toList();
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        assertThat(names).allMatch(name -> name.matches("[a-z][a-zA-Z0-9]*"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void valuesHaveTheirColumnsType(DataTable<?> table) {
        assertTyped(table);
    }

    private static <T> void assertTyped(DataTable<T> table) {
        for (T row : table.rows().apply(SAMPLED)) {
            for (DataColumn<T> column : table.columns()) {
                Object value = column.value().apply(row);
                Class<?> type =
                        switch (column.type()) {
                            case TEXT, INSTANT -> String.class;
                            case INTEGER -> Long.class;
                            case REAL -> Double.class;
                            case BOOLEAN -> Boolean.class;
                        };
                assertThat(value == null || type.isInstance(value))
                        .as(column.name())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void csvReadsBackAsItWas(DataTable<?> table) throws IOException {
        assertReadsBack(table, SAMPLED);
    }

    private static <T> void assertReadsBack(DataTable<T> table, Recorded recorded) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile.write(table, recorded, out);
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (CSVParser parser = CSVParser.parse(out.toString(StandardCharsets.UTF_8), format)) {
            List<CSVRecord> records = parser.getRecords();
            List<? extends T> rows = table.rows().apply(recorded);
            assertThat(records).hasSameSizeAs(rows);
            IntStream.range(0, rows.size()).forEach(i -> table.columns().forEach(column -> {
                Object value = column.value().apply(rows.get(i));
                assertThat(records.get(i).get(column.name())).isEqualTo(value == null ? "" : value.toString());
            }));
        }
    }

    @Test
    void csvKeepsCommasQuotesAndLineEnds() throws IOException {
        Scene hostile = Scene.withLoop("loop, \"one\"\r\nand more");
        hostile.add(Scene.call(100, 5, "a,b\n\"c\"", "other").with("detail", "=1+1"));

        assertReadsBack(CallsData.TABLE, Recorded.of(hostile.observe()));
    }

    static List<DataTable<?>> tables() {
        return DataTables.all();
    }
}
