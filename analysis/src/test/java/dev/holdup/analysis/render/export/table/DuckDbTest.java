package dev.holdup.analysis.render.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines as a database reads them, into Parquet and out of it. */
class DuckDbTest {
    @TempDir
    private Path directory;

    @Test
    void everyTableBecomesParquetWithItsTypes() throws IOException, SQLException {
        write(Scenes.sampled());
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = database.createStatement()) {
            for (DataTable<?> table : DataTables.all()) {
                toParquet(sql, table);
                assertThat(types(sql, table)).as(table.name()).isEqualTo(expected(table));
            }
        }
    }

    @Test
    void groupsCallsOutOfParquet() throws IOException, SQLException {
        write(Scenes.sampled());
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = database.createStatement()) {
            toParquet(sql, CallsData.TABLE);
            ResultSet rows =
                    sql.executeQuery("select culprit, count(*), sum(durationMs), min(\"start\") at time zone 'UTC'"
                            + " from '" + file("calls.parquet") + "' group by culprit");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("dev.shop.OrderDao.load");
            assertThat(rows.getLong(2)).isEqualTo(50);
            assertThat(rows.getDouble(3)).isEqualTo(300);
            assertThat(rows.getString(4)).isEqualTo("2026-11-21 06:00:00.1");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aTableWithoutRowsIsAnEmptyFile() throws IOException {
        write(Scene.withLoop("loop-1"));
        assertThat(Path.of(file("calls.jsonl"))).isEmptyFile();
        assertThat(Path.of(file("loops.jsonl"))).isNotEmptyFile();
    }

    private void write(Scene scene) throws IOException {
        Recorded recorded = Recorded.of(scene.observe());
        for (DataTable<?> table : DataTables.all()) {
            try (OutputStream out = Files.newOutputStream(Path.of(file(table.name() + ".jsonl")))) {
                JsonLinesFile.write(table, recorded, out);
            }
        }
    }

    private void toParquet(Statement sql, DataTable<?> table) throws SQLException {
        List<String> columns = new ArrayList<>();
        expected(table).forEach((name, type) -> columns.add("'" + name + "': '" + type + "'"));
        sql.execute("copy (select * from read_json('" + file(table.name() + ".jsonl")
                + "', format = 'newline_delimited', columns = {" + String.join(", ", columns) + "})) to '"
                + file(table.name() + ".parquet") + "' (format parquet)");
    }

    private Map<String, String> types(Statement sql, DataTable<?> table) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (ResultSet rows = sql.executeQuery("describe select * from '" + file(table.name() + ".parquet") + "'")) {
            while (rows.next()) {
                types.put(rows.getString(1), rows.getString(2));
            }
        }
        return types;
    }

    private static Map<String, String> expected(DataTable<?> table) {
        Map<String, String> types = new LinkedHashMap<>();
        table.columns()
                .forEach(column -> types.put(
                        column.name(),
                        switch (column.type()) {
                            case TEXT -> "VARCHAR";
                            case INTEGER -> "BIGINT";
                            case REAL -> "DOUBLE";
                            case BOOLEAN -> "BOOLEAN";
                            case INSTANT -> "TIMESTAMP WITH TIME ZONE";
                        }));
        return types;
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }
}
