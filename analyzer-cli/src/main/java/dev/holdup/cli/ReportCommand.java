package dev.holdup.cli;

import dev.holdup.analysis.report.Report;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdup report}: what recordings show. */
@Command(
        name = "report",
        description = "Show what recordings say held up the event loops.",
        footer = {
            "",
            "Example:  holdup report service.jfr",
            "          holdup report service.jfr --format json | jq .verdict",
            "          holdup report service.jfr --format html"
        })
final class ReportCommand implements Callable<Integer> {
    enum Format {
        text,
        json,
        html
    }

    private final Context context;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|DIR",
            description = "Recordings, or directories of them: one report.")
    private List<Path> recordings = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, or html: the dashboard in one file; default ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output; html: default REC-report.html here.")
    private Path output;

    @Option(names = "--top", paramLabel = "N", description = "Findings in the text; default ${DEFAULT-VALUE}.")
    private int top = Reports.TOP;

    @Option(names = "--width", paramLabel = "N", description = "Columns of the text; default the terminal's, or 96.")
    private Integer width;

    @Option(names = "--schema", description = "Print the JSON Schema of --format json instead.")
    private boolean schema;

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (schema) {
            put(Resources.text("/dev/holdup/report-1.schema.json").orElseThrow());
            return ExitCodes.OK;
        }
        checkUsage();
        if (format == Format.html) {
            new HtmlReport(context, recordings).write(output);
            return ExitCodes.OK;
        }
        Reports reports = new Reports(context);
        put(rendered(reports, reports.of(recordings)));
        return ExitCodes.OK;
    }

    private void checkUsage() {
        if (recordings.isEmpty()) {
            throw Failure.usage(
                    "report needs a recording.", "holdup report FILE.jfr; 'holdup run -- java …' makes one.");
        }
        if (top < 1 || (width != null && width < 40)) {
            throw Failure.usage("--top is at least 1 and --width at least 40.", "");
        }
    }

    private String rendered(Reports reports, Report report) {
        if (format == Format.json) {
            return reports.json(report);
        }
        return output == null && width == null
                ? reports.text(report, top)
                : reports.plainText(report, width == null ? context.terminal().width() : width, top);
    }

    private void put(String text) throws IOException {
        String lines = text.endsWith("\n") ? text : text + "\n";
        if (output == null) {
            context.out().print(lines);
            context.out().flush();
            return;
        }
        Path file = context.resolve(output);
        if (!Files.isDirectory(file.getParent())) {
            throw Failure.notDone("There is no directory " + file.getParent() + " to write to.", "Make it first.");
        }
        Files.write(file, lines.getBytes(StandardCharsets.UTF_8));
        context.say("wrote " + file);
    }
}
