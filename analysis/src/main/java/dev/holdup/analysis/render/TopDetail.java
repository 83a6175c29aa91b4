package dev.holdup.analysis.render;

import static dev.holdup.analysis.render.Table.Column.NAME;
import static dev.holdup.analysis.render.Table.Column.NUMBER;

import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.report.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One row of the screen at full size: a loop with its distributions, tasks and findings, or a finding with its stack. */
final class TopDetail {
    private static final int MOST_TASKS = 6;

    private static final List<Column<Report.Finding>> FINDINGS = List.of(
            new Column<>("culprit", NAME, finding -> Places.culprit(finding.frame())),
            new Column<>("where", NAME, finding -> Places.where(finding.frame())),
            new Column<>("what", NAME, What::of),
            new Column<>("times", NUMBER, finding -> Units.count(finding.count())),
            new Column<>("total", NUMBER, finding -> Units.time(finding.totalMs())),
            new Column<>("max", NUMBER, finding -> Units.time(finding.maxMs())),
            new Column<>("waited", NUMBER, TopDetail::waited));

    private final TopModel model;
    private final String row;
    private final TextStyle style;
    private final List<String> lines = new ArrayList<>();

    TopDetail(TopModel model, String row, TextStyle style) {
        this.model = model;
        this.row = row;
        this.style = style;
    }

    List<String> lines() {
        model.report().loops().stream()
                .filter(loop -> loop.name().equals(row))
                .findFirst()
                .ifPresent(this::loop);
        model.report().findings().stream()
                .filter(finding -> finding.id().equals(row))
                .findFirst()
                .ifPresent(this::finding);
        return lines;
    }

    private void loop(Report.Loop loop) {
        section(LoopsTable.lines(List.of(loop), style.width()));
        if (loop.lag() != null && loop.queueDelay() != null) {
            section(Distributions.ofBoth(loop, style));
        }
        section(TasksTable.all(
                model.report().taskClasses().stream()
                        .filter(task -> loop.name().equals(task.loop()))
                        .limit(MOST_TASKS)
                        .toList(),
                style.width()));
        List<Report.Finding> own = model.report().findings().stream()
                .filter(finding -> finding.loops().contains(loop.name()))
                .toList();
        section(
                own.isEmpty()
                        ? List.of("Nothing held up this loop in this window.")
                        : Column.lines(FINDINGS, own, style.width()));
    }

    private void finding(Report.Finding finding) {
        lines.add("");
        lines.addAll(Lines.wrap(finding.title(), style.width(), "  "));
        lines.addAll(Lines.wrap("  → " + finding.advice(), style.width(), "    "));
        lines.add("  holdup explain " + finding.kind());
        section(Lines.wrapParts(figures(finding), style.width(), "  "));
        section(Lines.wrap("on " + String.join(", ", finding.loops()), style.width(), "  "));
        section(finding.stack().stream()
                .map(frame -> Lines.shorten(frame(frame), style.width()))
                .toList());
    }

    private static List<String> figures(Report.Finding finding) {
        return Stream.of(
                        finding.inflictedMs() == null ? null : waited(finding) + " waited behind it",
                        Units.count(finding.count(), "time"),
                        Units.time(finding.totalMs()) + " in total",
                        "p50 " + Units.time(finding.p50Ms()),
                        "p99 " + Units.time(finding.p99Ms()),
                        "max " + Units.time(finding.maxMs()),
                        finding.owner() == null ? null : "held by " + finding.owner(),
                        finding.unfinished() ? "not over" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String waited(Report.Finding finding) {
        return finding.inflictedMs() == null
                ? null
                : (finding.roughly() ? "about " : "") + Units.time(finding.inflictedMs());
    }

    private static String frame(Report.Frame frame) {
        String where = Places.where(frame);
        return "  " + frame.className() + "." + frame.method() + (where == null ? "" : "(" + where + ")");
    }

    private void section(List<String> text) {
        if (!text.isEmpty()) {
            lines.add("");
            lines.addAll(text);
        }
    }
}
