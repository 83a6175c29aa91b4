package dev.holdup.cli;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.Weight;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.render.flame.CollapsedStacks;
import dev.holdup.analysis.render.flame.FlamePage;
import dev.holdup.analysis.report.Units;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.terminal.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdup flame}: the stacks of busy loops, as wide as the waiting they caused. */
@Command(
        name = "flame",
        description = "Draw the code that loops ran, as wide as the waiting it caused.",
        footer = {
            "",
            "Example:  holdup flame service.jfr",
            "          holdup flame service.jfr --format collapsed | sort -nrk2 | head"
        })
final class FlameCommand implements Callable<Integer> {
    enum Width {
        harm(Weight.HARM),
        wall(Weight.WALL),
        cpu(Weight.CPU),
        blocked(Weight.BLOCKED);

        private final Weight weight;

        Width(Weight weight) {
            this.weight = weight;
        }

        Weight weight() {
            return weight;
        }
    }

    enum Format {
        html,
        collapsed
    }

    private static final Path STANDARD_OUTPUT = Path.of("-");

    private final Context context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "REC", description = "Recording, or a directory of them.")
    private Path recording;

    @Option(
            names = "--weight",
            paramLabel = "WEIGHT",
            description = "harm, wall, cpu or blocked; default ${DEFAULT-VALUE}. The page has all.")
    private Width width = Width.harm;

    @Option(names = "--loop", paramLabel = "NAME", description = "One loop; default all.")
    private String loop;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html, a page that opens offline, or collapsed: stacks for other tools, in µs; default"
                    + " ${DEFAULT-VALUE}.")
    private Format format = Format.html;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to it, or to '-', standard output. Default REC-flame.html here; collapsed: '-'.")
    private Path output;

    FlameCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (recording == null) {
            throw Failure.usage("flame needs a recording.", "holdup flame FILE.jfr; 'holdup run -- java …' makes one.");
        }
        Observations seen = read();
        FlameGraph graph = new SampleCheck(recording, loop).check(seen);
        put(format == Format.html ? page(seen, graph) : collapsed(graph));
        return ExitCodes.OK;
    }

    private Observations read() throws IOException {
        try (Progress progress = context.progress()) {
            progress.say("reading " + context.resolve(recording) + " …");
            return Analysis.observe(List.of(context.resolve(recording)));
        }
    }

    private String collapsed(FlameGraph graph) {
        String stacks = CollapsedStacks.render(graph, width.weight, loop);
        if (stacks.isEmpty()) {
            context.say("no stack has a value for " + width + "; --weight wall counts them all");
        }
        return stacks;
    }

    private String page(Observations seen, FlameGraph graph) {
        List<String> about = new ArrayList<>();
        if (seen.jvm().application() != null) {
            about.add(seen.jvm().application());
        }
        if (seen.jvm().version() != null) {
            about.add("JDK " + seen.jvm().version());
        }
        about.add(Units.window(seen.durationNanos() / 1e6));
        String name = context.resolve(recording).getFileName().toString();
        return FlamePage.render(graph, new FlamePage.Settings(name, about, width.weight, loop));
    }

    private void put(String text) throws IOException {
        if (STANDARD_OUTPUT.equals(output) || (output == null && format == Format.collapsed)) {
            context.out().print(text);
            context.out().flush();
            return;
        }
        Path file = context.resolve(output == null ? Path.of(pageName()) : output);
        if (!Files.isDirectory(file.getParent())) {
            throw Failure.notDone("There is no directory " + file.getParent() + " to write to.", "Make it first.");
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        context.out().println(file);
        context.out().flush();
    }

    private String pageName() {
        String name = context.resolve(recording).getFileName().toString();
        return (name.endsWith(".jfr") ? name.substring(0, name.length() - 4) : name) + "-flame.html";
    }
}
