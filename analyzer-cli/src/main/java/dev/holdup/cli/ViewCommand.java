package dev.holdup.cli;

import dev.holdup.analysis.render.TextStyle;
import dev.holdup.analysis.render.View;
import dev.holdup.analysis.render.Views;
import dev.holdup.analysis.report.Recorded;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdup view}: one table of a report, whole. */
@Command(
        name = "view",
        description = "Show one table of recordings, whole.",
        footer = {
            "",
            "Example:  holdup view --list",
            "          holdup view tasks service.jfr",
            "          holdup view queue-delay service.jfr --format json"
        })
final class ViewCommand implements Callable<Integer> {
    enum Format {
        text,
        json
    }

    private final Context context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "As 'holdup view' lists them.")
    private String name;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE|DIR", description = "Recordings, read as one.")
    private List<Path> recordings = List.of();

    @Option(names = "--list", description = "List the tables.")
    private boolean list;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; default ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    ViewCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (list || name == null) {
            Views.all().forEach(view -> context.out().printf("%-12s  %s%n", view.name(), view.title()));
        } else {
            View view = named();
            if (recordings.isEmpty()) {
                throw Failure.usage("view needs a recording.", "holdup view " + name + " FILE.jfr");
            }
            Recorded recorded = new Reports(context).recorded(recordings);
            context.out().print(format == Format.json ? view.json(recorded) : view.text(recorded, style()));
        }
        context.out().flush();
        return ExitCodes.OK;
    }

    private View named() {
        List<String> names = Views.all().stream().map(View::name).toList();
        return Views.named(name)
                .orElseThrow(() -> Failure.usage(
                        "There is no view '" + name + "'"
                                + Nearest.to(name, names)
                                        .map(nearest -> "; the nearest is '" + nearest + "'.")
                                        .orElse("."),
                        "Views: " + String.join(", ", names)));
    }

    private TextStyle style() {
        Terminal terminal = context.terminal();
        return new TextStyle(terminal.width(), terminal.colour(), terminal.hyperlinks(), Integer.MAX_VALUE);
    }
}
