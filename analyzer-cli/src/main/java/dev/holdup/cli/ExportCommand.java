package dev.holdup.cli;

import dev.holdup.analysis.render.export.Export;
import dev.holdup.analysis.render.export.Exports;
import dev.holdup.analysis.render.export.Settings;
import dev.holdup.analysis.report.Recorded;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdup export}: a recording in a format that other tools read. */
@Command(
        name = "export",
        description = "Write a recording for other tools.",
        footer = {
            "",
            "Example:  holdup export service.jfr --format chrome-trace",
            "          holdup export service.jfr --format jsonl --out tables"
        })
final class ExportCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "REC", description = "Recording, or a directory of them.")
    private Path recording;

    @Option(names = "--format", paramLabel = "FORMAT", description = "As --list shows them.")
    private String format;

    @Option(
            names = "--weight",
            paramLabel = "WEIGHT",
            description = "For stacks: harm, wall, cpu or blocked; default ${DEFAULT-VALUE}.")
    private FlameCommand.Width width = FlameCommand.Width.harm;

    @Option(names = "--loop", paramLabel = "NAME", description = "For stacks: one loop; default all.")
    private String loop;

    @Option(
            names = "--out",
            paramLabel = "FILE|DIR",
            description = "Where to; '-' is standard output. Default REC with the format's ending, here.")
    private Path out;

    @Option(names = "--list", description = "List the formats.")
    private boolean list;

    ExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (list) {
            Exports.all().forEach(export -> context.out().printf("%-12s  %s%n", export.name(), export.title()));
            context.out().flush();
            return ExitCodes.OK;
        }
        Export export = named();
        if (recording == null) {
            throw Failure.usage("export needs a recording.", "holdup export FILE.jfr --format " + export.name());
        }
        ExportFiles files = new ExportFiles(context, export, recording, out);
        Recorded recorded = new Reports(context).recorded(List.of(recording));
        if (export.samples()) {
            new SampleCheck(recording, loop).check(recorded.seen());
        }
        files.write(recorded, new Settings(width.weight(), loop));
        return ExitCodes.OK;
    }

    private Export named() {
        List<String> names = Exports.all().stream().map(Export::name).toList();
        if (format == null) {
            throw Failure.usage("export needs a format.", "--format FORMAT: " + String.join(", ", names));
        }
        return Exports.named(format)
                .orElseThrow(() -> Failure.usage(
                        "There is no format '" + format + "'"
                                + Nearest.to(format, names)
                                        .map(nearest -> "; the nearest is '" + nearest + "'.")
                                        .orElse("."),
                        "Formats: " + String.join(", ", names)));
    }
}
