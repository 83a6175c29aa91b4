package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.report.Recorded;
import java.util.List;
import java.util.function.Function;

/** Rows that programs read: one type a column, the same columns in every recording. Names are permanent. */
public record DataTable<T>(
        String name, String title, List<DataColumn<T>> columns, Function<Recorded, List<? extends T>> rows) {}
