package dev.holdup.cli;

import dev.holdup.analysis.gate.Gate;
import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.Run;
import dev.holdup.analysis.gate.Verdict;
import dev.holdup.analysis.gate.policy.Policy;
import dev.holdup.analysis.render.TextStyle;
import dev.holdup.analysis.render.gate.GateFormat;
import dev.holdup.analysis.render.gate.SourcePaths;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.gate.Outputs;
import dev.holdup.cli.gate.PolicyFiles;
import dev.holdup.cli.gate.SourceTree;
import dev.holdup.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdup gate}: runs against a policy, for builds. */
@Command(
        name = "gate",
        description = {
            "Hold runs against a policy: pass, fail or inconclusive.",
            "Each recording is a run. Exit code 0 pass, 1 fail, 4 inconclusive,",
            "2 a wrong call or policy, 3 no recording."
        },
        synopsisSubcommandLabel = "",
        commandListHeading = "%n",
        footer = {
            "",
            "Example:  holdup gate run.jfr --out sarif=holdup.sarif --source .",
            "          holdup gate runs/ --policy holdup.yml --baseline main.json"
        })
final class GateCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(arity = "0..*", paramLabel = "FILE|DIR", description = "Recordings, or directories of them.")
    private List<Path> recordings = List.of();

    @Option(names = "--policy", paramLabel = "FILE|PRESET", description = "Default holdup.yml here, else recommended.")
    private String policy;

    @Option(names = "--baseline", paramLabel = "DIR|FILE", description = "Runs to compare with.")
    private Path baseline;

    @Option(names = "--source", paramLabel = "DIR", description = "The checkout, for paths; default here.")
    private Path source;

    @Option(names = "--out", paramLabel = "FORMAT=FILE", description = "Also write this; may be given again.")
    private List<String> outputs = List.of();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write the verdict and the dashboard as one page.")
    private Path html;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What is printed: text, json, sarif, junit, markdown, annotations or gitlab.")
    private String format = GateFormat.TEXT.toString();

    @Option(names = "--schema", description = "Print the JSON Schema of policies instead.")
    private boolean schema;

    GateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (schema) {
            context.out()
                    .print(Resources.text("/dev/holdup/policy-1.schema.json").orElseThrow());
            context.out().flush();
            return ExitCodes.OK;
        }
        if (recordings.isEmpty()) {
            throw Failure.usage("gate needs a recording.", "holdup gate FILE.jfr; 'holdup run -- java …' makes one.");
        }
        GateFormat printed = Outputs.format(format);
        Outputs files = Outputs.parse(outputs, context::resolve);
        GatePage page = html == null ? null : GatePage.to(context.resolve(html));
        SourcePaths paths = sources();
        Policy asked = PolicyFiles.find(policy, context.directory());
        List<Run> runs = new RunFiles(context).read(recordings);
        GateResult result = Gate.judge(
                asked, runs, baseline == null ? null : new Baselines(context).read(baseline, asked), LocalDate.now());
        files.write(one -> one.render(result, paths, TextStyle.PLAIN));
        if (page != null) {
            page.write(result, runs);
        }
        context.out().print(printed.render(result, paths, style()));
        context.out().flush();
        return exitCode(result.verdict());
    }

    private SourcePaths sources() {
        Path root = source == null ? context.directory() : context.resolve(source);
        if (!Files.isDirectory(root)) {
            throw Failure.usage("There is no directory " + root + ".", "--source names the checkout.");
        }
        boolean asked = source != null || Files.exists(root.resolve(".git"));
        try {
            return asked ? SourceTree.of(root) : frame -> Optional.empty();
        } catch (IOException e) {
            throw Failure.usage("The sources in " + root + " cannot be listed: " + e, "")
                    .because(e);
        }
    }

    private TextStyle style() {
        Terminal terminal = context.terminal();
        return new TextStyle(terminal.width(), terminal.colour(), terminal.hyperlinks(), Reports.TOP);
    }

    private static int exitCode(Verdict verdict) {
        return verdict instanceof Verdict.Pass
                ? ExitCodes.OK
                : verdict instanceof Verdict.Fail ? ExitCodes.FAIL : ExitCodes.INCONCLUSIVE;
    }
}
