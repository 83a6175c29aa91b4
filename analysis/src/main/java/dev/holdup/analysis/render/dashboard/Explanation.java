package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.advice.Page;
import dev.holdup.analysis.advice.Pages;
import dev.holdup.analysis.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page of a kind of finding. {@code page} is as findings name it. Paragraphs keep the backticks around code; those of
 * the ways out are apart.
 */
record Explanation(String page, String id, List<Paragraph> paragraphs, List<Fix> fixes) {
    record Paragraph(String title, String text) {}

    /** {@code code} is null where none helps. */
    record Fix(String framework, String sentence, String code) {}

    private static final String FOLDER = "docs/findings/";
    private static final Pattern PARAGRAPH = Pattern.compile("\\*\\*([^*]+)\\.\\*\\* ?(.*)");

    /** Of all pages that a report names, each once. */
    static List<Explanation> of(Report report) {
        Stream<String> ofFindings = report.findings().stream().map(finding -> finding.page()
                .substring(FOLDER.length(), finding.page().length() - ".md".length()));
        return Stream.concat(ofFindings, report.lints().stream().map(Report.Lint::id))
                .distinct()
                .map(Pages::of)
                .flatMap(Optional::stream)
                .map(Explanation::of)
                .toList();
    }

    private static Explanation of(Page page) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String block : page.text().split("\n\n")) {
            Matcher parts = PARAGRAPH.matcher(block.strip().replace('\n', ' '));
            if (parts.matches() && !parts.group(2).isBlank()) {
                paragraphs.add(new Paragraph(parts.group(1), parts.group(2)));
            }
        }
        List<Fix> fixes = new ArrayList<>();
        page.waysOut()
                .forEach((framework, way) -> fixes.add(new Fix(framework.title(), way.sentence(), way.codeShape())));
        return new Explanation(FOLDER + page.id() + ".md", page.id(), paragraphs, fixes);
    }
}
