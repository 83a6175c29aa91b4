package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The loops, a row each, worst first. */
final class LoopsTable {
    private LoopsTable() {}

    static List<String> lines(List<Report.Loop> loops, int width) {
        Table table = new Table(
                List.of(NAME, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NAME),
                "loop",
                "busy",
                "lag p50",
                "p99",
                "max",
                "backlog",
                "tasks",
                "framework");
        for (Report.Loop loop : loops) {
            Report.Distribution lag = loop.lag();
            table.add(Stream.of(
                            loop.name(),
                            Units.percent(loop.utilisation()),
                            lag == null ? null : Units.time(lag.p50Ms()),
                            lag == null ? null : Units.time(lag.p99Ms()),
                            lag == null ? null : Units.time(lag.maxMs()),
                            loop.maxBacklog() == null ? null : Units.count(loop.maxBacklog()),
                            loop.tasks() == null ? null : Units.count(loop.tasks()),
                            framework(loop))
                    .map(Table.Cell::plain)
                    .toList());
        }
        return table.lines(width);
    }

    private static String framework(Report.Loop loop) {
        String worker = loop.role().equals("worker") ? "(worker)" : null;
        String text = Stream.of(loop.framework(), loop.transport(), worker)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }
}
