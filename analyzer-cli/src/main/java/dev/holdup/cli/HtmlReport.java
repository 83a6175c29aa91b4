package dev.holdup.cli;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.render.dashboard.Dashboard;
import dev.holdup.analysis.render.dashboard.DashboardPage;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.terminal.Progress;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The dashboard of recordings in one file. */
final class HtmlReport {
    static final String TEMPLATE = "/dev/holdup/dashboard/report.html";
    static final String NO_PAGES = "This build of holdup carries no pages.";
    static final String NO_PAGES_WAY_OUT = "Build it with node and npm on the PATH.";

    private static final Path STANDARD_OUTPUT = Path.of("-");

    private final Context context;
    private final List<Path> recordings;

    HtmlReport(Context context, List<Path> recordings) {
        this.context = context;
        this.recordings = recordings.stream().map(context::resolve).toList();
    }

    /** @param output null for a name made from the first recording's, in the working directory */
    void write(Path output) throws IOException {
        String template = Resources.text(TEMPLATE).orElseThrow(() -> Failure.notDone(NO_PAGES, NO_PAGES_WAY_OUT));
        if (STANDARD_OUTPUT.equals(output)) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            DashboardPage.write(template, document(), page);
            context.out().print(page.toString(StandardCharsets.UTF_8));
        } else {
            Path file = context.resolve(output == null ? Path.of(defaultName()) : output);
            if (!Files.isDirectory(file.getParent())) {
                throw Failure.notDone("There is no directory " + file.getParent() + " to write to.", "Make it first.");
            }
            Dashboard document = document();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                DashboardPage.write(template, document, out);
            }
            context.out().println(file);
        }
        context.out().flush();
    }

    private Dashboard document() throws IOException {
        try (Progress progress = context.progress()) {
            progress.say("reading " + recordings.get(0) + (recordings.size() == 1 ? " …" : " and more …"));
            Observations seen = Analysis.observe(recordings);
            String name = recordings.stream().map(HtmlReport::fileName).collect(Collectors.joining(", "));
            return Dashboard.of(seen, name, null);
        }
    }

    private String defaultName() {
        String name = fileName(recordings.get(0));
        return (name.endsWith(".jfr") ? name.substring(0, name.length() - 4) : name) + "-report.html";
    }

    private static String fileName(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }
}
