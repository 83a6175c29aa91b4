package dev.holdup.cli;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.render.JsonReport;
import dev.holdup.analysis.render.TextReport;
import dev.holdup.analysis.render.TextStyle;
import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.report.Report;
import dev.holdup.cli.terminal.Progress;
import dev.holdup.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** From recordings to what is printed. */
final class Reports {
    static final int TOP = 10;
    private final Context context;

    Reports(Context context) {
        this.context = context;
    }

    Report of(List<Path> recordings) throws IOException {
        return recorded(recordings).report();
    }

    /** The report, and what it was made from. */
    Recorded recorded(List<Path> recordings) throws IOException {
        List<Path> paths = recordings.stream().map(context::resolve).toList();
        try (Progress progress = context.progress()) {
            progress.say(paths.size() == 1 ? "reading " + paths.get(0) + " …" : "reading " + paths.size() + " files …");
            return Recorded.of(Analysis.observe(paths));
        }
    }

    /** As this terminal can show it. */
    String text(Report report, int top) {
        Terminal terminal = context.terminal();
        return TextReport.render(
                report, new TextStyle(terminal.width(), terminal.colour(), terminal.hyperlinks(), top));
    }

    /** For a file: no colour, no links. */
    String plainText(Report report, int width, int top) {
        return TextReport.render(report, new TextStyle(width, false, false, top));
    }

    String json(Report report) {
        return JsonReport.render(report);
    }

    void print(Path recording) throws IOException {
        context.out().print(text(of(List.of(recording)), TOP));
        context.out().flush();
    }
}
