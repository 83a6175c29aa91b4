package dev.holdup.analysis.render.export;

import dev.holdup.analysis.flame.Flames;
import dev.holdup.analysis.render.export.table.CsvFile;
import dev.holdup.analysis.render.export.table.DataTable;
import dev.holdup.analysis.render.export.table.DataTables;
import dev.holdup.analysis.render.export.table.JsonLinesFile;
import dev.holdup.analysis.render.flame.CollapsedStacks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The catalog of exports. */
public final class Exports {
    private static final Export CHROME_TRACE = Export.single(
            "chrome-trace",
            "lanes of runs, calls, stalls, samples and pauses: Perfetto, chrome://tracing",
            ".trace.json",
            false,
            (recorded, settings, out) -> ChromeTrace.write(recorded.seen(), out));

    private static final Export SPEEDSCOPE = Export.single(
            "speedscope",
            "stacks of busy loops by time and merged, a profile a loop: speedscope",
            ".speedscope.json",
            true,
            (recorded, settings, out) -> Speedscope.write(recorded.seen(), settings, out));

    private static final Export COLLAPSED = Export.single(
            "collapsed",
            "stacks of busy loops, a line each, in µs: flame graph scripts",
            ".collapsed.txt",
            true,
            (recorded, settings, out) ->
                    out.write(CollapsedStacks.render(Flames.of(recorded.seen()), settings.weight(), settings.loop())
                            .getBytes(StandardCharsets.UTF_8)));

    private static final Export PPROF = Export.single(
            "pprof",
            "stacks of busy loops with every weight: go tool pprof, profile stores",
            ".pb.gz",
            true,
            (recorded, settings, out) -> Pprof.write(recorded.seen(), settings, out));

    private static final Export CSV = new Export(
            "csv",
            "every table as a file with a head, RFC 4180: spreadsheets",
            "-csv",
            false,
            files(".csv", table -> (recorded, settings, out) -> CsvFile.write(table, recorded, out)));

    private static final Export JSON_LINES = new Export(
            "jsonl",
            "every table as a file of flat, typed JSON lines: DuckDB, Spark, Parquet",
            "-jsonl",
            false,
            files(".jsonl", table -> (recorded, settings, out) -> JsonLinesFile.write(table, recorded, out)));

    private static final List<Export> ALL = List.of(CHROME_TRACE, SPEEDSCOPE, COLLAPSED, PPROF, CSV, JSON_LINES);

    private Exports() {}

    /** In the order of the help. */
    public static List<Export> all() {
        return ALL;
    }

    public static Optional<Export> named(String name) {
        return ALL.stream().filter(export -> export.name().equals(name)).findFirst();
    }

    private static List<Export.File> files(String suffix, Function<DataTable<?>, Export.Content> content) {
        return DataTables.all().stream()
                .map(table -> new Export.File(table.name() + suffix, content.apply(table)))
                .toList();
    }
}
