package dev.holdup.cli;

import dev.holdup.analysis.advice.Page;
import dev.holdup.analysis.advice.Pages;
import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code holdup explain}: the page of a kind of finding, or of one finding, with what fits it. */
@Command(
        name = "explain",
        description = "Explain a kind of finding, or one finding of a recording.",
        footer = {
            "",
            "Example:  holdup explain blocking-call",
            "          holdup explain regular-expression",
            "          holdup explain blk-7f3a91 service.jfr"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final Pattern FINDING_ID = Pattern.compile("[a-z]+-[0-9a-f]{6,}");
    private final Context context;

    @Parameters(index = "0", paramLabel = "KIND|ID", description = "As the report names it: blocking-call, blk-7f3a91.")
    private String word;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "REC",
            description = "Recording that the id is from; default the newest .jfr here.")
    private Path recording;

    ExplainCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (Pages.of(word).isEmpty() && FINDING_ID.matcher(word).matches()) {
            Path file = recording == null ? newestHere() : recording;
            explainFinding(new Reports(context).of(List.of(file)), file);
        } else {
            context.out().print(page(word));
        }
        context.out().flush();
        return ExitCodes.OK;
    }

    private Path newestHere() throws IOException {
        Path newest = RecordingFiles.in(context.directory())
                .newest()
                .orElseThrow(() -> Failure.usage(
                        "'" + word + "' is a finding of a recording, and there is no recording here.",
                        "holdup explain " + word + " FILE.jfr"));
        context.say("looking in " + newest.getFileName() + ", the newest recording here");
        return newest;
    }

    private void explainFinding(Report report, Path file) throws IOException {
        var finding = report.findings().stream()
                .filter(candidate -> candidate.id().equals(word))
                .findFirst()
                .orElseThrow(() -> Failure.notDone(
                        "There is no finding " + word + " in " + file + ".",
                        "holdup report " + file + " lists what there is."));
        context.out().println(finding.id() + ": " + finding.title());
        if (finding.operator() != null) {
            context.out().println("in the operator " + finding.operator());
        }
        if (finding.submitSite() != null) {
            context.out()
                    .println("submitted by " + Places.culprit(finding.submitSite()) + " ("
                            + Places.where(finding.submitSite()) + ")");
        }
        context.out().println();
        context.out().println("→ " + finding.advice());
        context.out().println();
        if (finding.codeShape() != null) {
            context.out().println(finding.codeShape().indent(4));
        }
        context.out().print(page(pageId(finding)));
    }

    private static String pageId(Report.Finding finding) {
        String file = finding.page().substring(finding.page().lastIndexOf('/') + 1);
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static String page(String id) {
        return Pages.of(id)
                .map(Page::text)
                .orElseThrow(() -> Failure.usage(
                        "There is no page on '" + id + "'"
                                + Nearest.to(id, Pages.ids())
                                        .map(nearest -> "; the nearest is '" + nearest + "'.")
                                        .orElse("."),
                        "Pages: " + String.join(", ", Pages.ids())));
    }
}
