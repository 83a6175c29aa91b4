package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report for a terminal: the answer, the evidence, what to do; then the findings and the loops. */
public final class TextReport {
    private static final int NARROWEST = 60;

    private final Report report;
    private final TextStyle style;
    private final int width;
    private final Accent accent;
    private final List<String> lines = new ArrayList<>();

    private TextReport(Report report, TextStyle style) {
        this.report = report;
        this.style = style;
        this.width = Math.max(NARROWEST, style.width());
        this.accent = new Accent(style);
    }

    /** Lines ended by a newline each, none wider than the style's width unless its numbers alone are. */
    public static String render(Report report, TextStyle style) {
        return new TextReport(report, style).render();
    }

    private String render() {
        lines.addAll(Lines.wrapParts(heading(), width, "  "));
        evidence();
        lines.add("");
        verdict();
        section(DeadlocksTable.lines(report.deadlocks(), width));
        if (!report.findings().isEmpty()) {
            section(new FindingsTable(report, style, width, accent).lines());
            List<Report.Finding> shown =
                    report.findings().stream().limit(Math.max(1, style.top())).toList();
            section(CausesTable.lines(shown, width));
            section(ChainLines.of(shown, width));
            section(OperatorLines.of(shown, width));
        }
        report.lints().forEach(lint -> section(Lines.wrap(lint.id() + ": " + lint.sentence(), width, "  ")));
        section(AllowancesTable.lines(report.allowances(), width));
        section(LoopsTable.lines(report.loops(), width));
        section(VirtualThreadsTable.worst(report.virtualThreads(), width));
        section(TasksTable.worst(report.taskClassTotals(), width));
        section(Distributions.ofWorst(report.loops(), style));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void section(List<String> text) {
        if (!text.isEmpty()) {
            lines.add("");
            lines.addAll(text);
        }
    }

    private List<String> heading() {
        Report.Recording recording = report.recording();
        List<Report.Loop> loops = report.loops();
        long eventLoops = loops.stream().filter(loop -> !loop.pool()).count();
        Long tasks = loops.stream()
                .filter(loop -> !loop.pool())
                .map(Report.Loop::tasks)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
        String name = recording.application() != null
                ? recording.application()
                : recording.files().stream()
                        .findFirst()
                        .map(TextReport::fileName)
                        .orElse("recording");
        return Stream.of(
                        name,
                        recording.pid() == null ? null : "pid " + recording.pid(),
                        recording.jvm(),
                        Units.window(recording.durationMs()),
                        eventLoops == 0 ? "no loops" : Units.count(eventLoops, "loop"),
                        tasks == null ? null : Units.count(tasks, "task"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private void evidence() {
        Report.Quality quality = report.quality();
        String text = EvidenceLine.of(quality, quality.agentCpuShare());
        lines.addAll(Lines.wrap(text, width, "  "));
        if (quality.deadlocksUnknown()) {
            lines.addAll(Lines.wrap("  – " + DeadlocksTable.NOT_LOOKED, width, "    "));
        }
        quality.reasons().forEach(reason -> lines.addAll(Lines.wrap("  – " + reason, width, "    ")));
        if (!quality.untold().isEmpty()) {
            String untold = "  – this system does not tell the shares " + String.join(", ", quality.untold())
                    + " of a stall: see docs/causes.md";
            lines.addAll(Lines.wrap(untold, width, "    "));
        }
    }

    private void verdict() {
        Report.Finding named = report.findings().stream()
                .filter(finding -> finding.frame() != null)
                .filter(finding -> report.verdict().contains(Places.culprit(finding.frame())))
                .findFirst()
                .orElse(null);
        // The sentence breaks where the answer ends and its circumstances begin.
        int colon = report.verdict().indexOf(": ");
        List<String> sentence = new ArrayList<>();
        if (named == null || colon < 0) {
            sentence.addAll(Lines.wrap(report.verdict(), width, ""));
        } else {
            sentence.addAll(Lines.wrap(report.verdict().substring(0, colon + 1), width, ""));
            sentence.addAll(Lines.wrap(report.verdict().substring(colon + 2), width, ""));
        }
        sentence.forEach(line -> lines.add(named == null ? line : accented(line, named)));
        report.findings().stream()
                .filter(finding -> named == null ? finding.severity().equals("error") : finding == named)
                .findFirst()
                .ifPresent(this::advice);
    }

    private String accented(String line, Report.Finding named) {
        String culprit = Places.culprit(named.frame());
        String where = Places.where(named.frame());
        String coloured = line.endsWith(culprit)
                ? line.substring(0, line.length() - culprit.length()) + accent.culprit(culprit)
                : line.replace(culprit + " ", accent.culprit(culprit) + " ");
        return where == null
                ? coloured
                : coloured.replace("(" + where + ")", "(" + accent.link(where, named.frame()) + ")");
    }

    private void advice(Report.Finding finding) {
        String explain = "holdup explain " + finding.id();
        List<String> advice = Lines.wrap("  → " + finding.advice(), width, "    ");
        String last = advice.get(advice.size() - 1);
        lines.addAll(advice.subList(0, advice.size() - 1));
        int room = width - last.length() - explain.length();
        if (room >= 2) {
            lines.add(last + " ".repeat(room) + explain);
        } else {
            lines.add(last);
            lines.add("    " + explain);
        }
    }
}
