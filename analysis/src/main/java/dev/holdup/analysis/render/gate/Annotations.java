package dev.holdup.analysis.render.gate;

import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.Verdict;
import dev.holdup.analysis.gate.Violation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Workflow commands of GitHub Actions, which shows ten errors and ten warnings of a step. */
final class Annotations {
    private static final int MOST = 10;

    private Annotations() {}

    static String render(GateResult result, SourcePaths paths) {
        List<Violation> all = result.violations();
        Stream<String> errors =
                all.stream().filter(Violation::fails).limit(MOST).map(one -> command("error", one, paths));
        Stream<String> warnings =
                all.stream().filter(one -> !one.fails()).limit(MOST).map(one -> command("warning", one, paths));
        Stream<String> doubts = result.verdict() instanceof Verdict.Inconclusive open
                ? open.reasons().stream()
                        .limit(MOST)
                        .map(doubt -> "::warning title=holdup%3A inconclusive::" + data(doubt))
                : Stream.of();
        return Stream.of(errors, warnings, doubts).flatMap(lines -> lines).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String command(String level, Violation violation, SourcePaths paths) {
        Place place = Place.of(violation, paths);
        String where = place == null ? "" : "file=" + property(place.path()) + ",line=" + place.line() + ",";
        return "::" + level + " " + where + "title=" + property("holdup: " + violation.rule()) + "::"
                + data(violation.sentence());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
