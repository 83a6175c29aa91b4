package dev.holdup.analysis.render.export.table;

import java.util.List;

/** The catalog of tables. */
public final class DataTables {
    private static final List<DataTable<?>> ALL = List.of(
            LoopsData.TABLE,
            SecondsData.TABLE,
            TasksData.TABLE,
            FindingsData.TABLE,
            CallsData.TABLE,
            StallsData.TABLE,
            RunsData.TABLE,
            SamplesData.TABLE,
            PausesData.TABLE);

    private DataTables() {}

    public static List<DataTable<?>> all() {
        return ALL;
    }
}
