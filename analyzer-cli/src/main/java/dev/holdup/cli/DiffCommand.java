package dev.holdup.cli;

import dev.holdup.analysis.diff.Diff;
import dev.holdup.analysis.diff.RunSummary;
import dev.holdup.analysis.gate.Run;
import dev.holdup.analysis.render.DiffJson;
import dev.holdup.analysis.render.DiffText;
import dev.holdup.analysis.render.TextStyle;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdup diff}: two recordings, or two sets of them. */
@Command(
        name = "diff",
        description = "Compare two recordings or directories: what is new, fixed, worse.",
        footer = {"", "Example:  holdup diff before.jfr after.jfr", "          holdup diff main/ change/ --format json"
        })
final class DiffCommand implements Callable<Integer> {
    enum Format {
        text,
        json
    }

    private final Context context;

    @Parameters(index = "0", paramLabel = "A", description = "A recording, or a directory of runs, before.")
    private Path before;

    @Parameters(index = "1", paramLabel = "B", description = "The same, after.")
    private Path after;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; default ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(names = "--top", paramLabel = "N", description = "Findings in the text; default ${DEFAULT-VALUE}.")
    private int top = Reports.TOP;

    DiffCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Diff diff = Diff.of(summaries(before), summaries(after), Diff.Question.shown());
        Terminal terminal = context.terminal();
        TextStyle style = new TextStyle(terminal.width(), terminal.colour(), terminal.hyperlinks(), top);
        context.out().print(format == Format.json ? DiffJson.render(diff) : DiffText.render(diff, style));
        context.out().flush();
        return ExitCodes.OK;
    }

    private List<RunSummary> summaries(Path path) {
        return new RunFiles(context)
                .read(List.of(path)).stream().map(DiffCommand::summary).toList();
    }

    private static RunSummary summary(Run run) {
        return RunSummary.of(run.name(), ReportBuilder.build(run.observed()));
    }
}
