package dev.holdup.analysis.report;

import dev.holdup.analysis.advice.Framework;
import dev.holdup.analysis.advice.Page;
import dev.holdup.analysis.advice.Pages;
import dev.holdup.analysis.advice.WayOut;
import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.detect.Harm;
import dev.holdup.analysis.detect.Harms;
import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.detect.Occurrence;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.PinReason;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.TaskStats;
import dev.holdup.analysis.stack.Operators;
import dev.holdup.analysis.stack.SubKind;
import dev.holdup.analysis.stats.Lengths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Findings as the report shows them, worst first. */
final class Findings {
    private static final WayOut UNSEEN =
            new WayOut("no stack was taken in time; record again with a lower stall threshold, as in stall=10ms", null);

    private final Observations seen;
    private final Harms harms;
    private final double windowMs;

    private Findings(Observations seen, List<Finding> findings) {
        this.seen = seen;
        this.harms = new Harms(seen, findings);
        this.windowMs = Values.ms(seen.durationNanos());
    }

    static List<Report.Finding> of(Observations seen, List<Finding> findings) {
        Findings all = new Findings(seen, findings);
        List<Report.Finding> rows = new ArrayList<>();
        findings.forEach(finding -> rows.add(all.row(finding)));
        rows.sort(ranking(rows));
        return List.copyOf(rows);
    }

    /**
     * By waiting caused when all but notes tell it, errors first; else by time held, notes last: the two must not be mixed.
     */
    private static Comparator<Report.Finding> ranking(List<Report.Finding> rows) {
        Comparator<Report.Finding> byTotal =
                Comparator.comparingDouble(Report.Finding::totalMs).reversed();
        boolean told = rows.stream()
                .noneMatch(row -> row.inflictedMs() == null && !row.severity().equals("note"));
        Comparator<Report.Finding> worstFirst = told
                ? Comparator.comparing((Report.Finding row) -> !row.severity().equals("error"))
                        .thenComparing(Findings::harmMs, Comparator.reverseOrder())
                : Comparator.comparing(row -> row.severity().equals("note"));
        return worstFirst.thenComparing(byTotal).thenComparing(Report.Finding::id);
    }

    private static double harmMs(Report.Finding row) {
        return row.inflictedMs() == null ? -1 : row.inflictedMs();
    }

    private Report.Finding row(Finding finding) {
        Harm harm = harms.of(finding);
        List<Occurrence> all = finding.occurrences();
        Occurrence longest = finding.longest();
        Lengths lengths =
                new Lengths(all.stream().map(Occurrence::durationNanos).toList());
        List<Stall> stalls = all.stream()
                .map(Occurrence::stall)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> loops = all.stream()
                .map(Occurrence::loop)
                .map(Loop::name)
                .distinct()
                .sorted()
                .toList();
        boolean unfinished = stalls.stream().anyMatch(Stall::unfinished);
        SubKind subKind = finding.subKind();
        String what = What.of(finding.kind(), longest.operation(), subKind);
        Page page = Pages.of(
                subKind == null ? null : subKind.id(),
                finding.kind().keepsCarriers() ? null : longest.category(),
                finding.kind().id());
        WayOut wayOut = wayOut(finding, longest, page);
        Blamed blamed = Blamed.of(all);
        return new Report.Finding(
                finding.id(),
                finding.kind().id(),
                new Severity(windowMs).of(finding, lengths, stalls, harm),
                title(finding.kind(), longest, what, loops),
                longest.operation(),
                longest.category(),
                subKind == null ? null : subKind.id(),
                subKind == null ? null : subKind.words(),
                longest.detail(),
                longest.cause(),
                Shares.of(stalls),
                finding.kind().namesCode() ? frame(longest.culprit()) : null,
                finding.kind().namesCode() ? frame(longest.blocking()) : null,
                submitSite(all),
                finding.kind().namesCode() ? Operators.of(longest.stack()) : null,
                loops,
                finding.kind().keepsCarriers() ? List.of() : loops,
                all.size(),
                Values.ms(lengths.total()),
                Values.ms(lengths.max()),
                Values.ms(lengths.percentile(0.5)),
                Values.ms(lengths.percentile(0.99)),
                harm.known() ? Values.ms(harm.nanos()) : null,
                harm.known() ? Values.ms(harm.estimatedNanos()) : null,
                Values.known(Math.round(harm.victims())),
                blamed.owner() != null ? blamed.owner() : mostFrequent(all, Occurrence::owner),
                blamed.frame(),
                blamed.id(),
                blamed.edges(),
                longest.stack().stream().map(Findings::frame).toList(),
                wayOut.sentence(),
                wayOut.codeShape(),
                "docs/findings/" + page.id() + ".md",
                Values.instant(all.get(0).startNanos()),
                Values.instant(
                        all.stream().mapToLong(Occurrence::endNanos).max().orElseThrow()),
                stalls.size(),
                unfinished);
    }

    private static String title(Kind kind, Occurrence longest, String what, List<String> loops) {
        String where = loops.size() == 1 ? loops.get(0) : Units.count(loops.size(), "loop");
        if (kind.keepsCarriers()) {
            where = "a carrier of " + (loops.size() == 1 ? loops.get(0) : Units.count(loops.size(), "kind"));
        }
        return kind.namesCode() && longest.culprit() != null
                ? Places.culprit(frame(longest.culprit())) + " holds " + where + ": " + what
                : where + " held by " + what;
    }

    private static WayOut wayOut(Finding finding, Occurrence longest, Page page) {
        boolean seen = longest.culprit() != null || finding.kind() == Kind.CROWDED_ITERATION;
        return finding.kind().namesCode() && !seen ? UNSEEN : page.wayOut(framework(finding.kind(), longest));
    }

    /** What is said to virtual threads about pins is about monitors, and helps against nothing else. */
    private static Framework framework(Kind kind, Occurrence longest) {
        return kind == Kind.PINNED_CARRIER && !PinReason.MONITOR.equals(longest.detail())
                ? Framework.ELSEWHERE
                : Framework.of(longest.loop(), longest.stack());
    }

    static Report.Frame frame(Frame frame) {
        return frame == null
                ? null
                : new Report.Frame(
                        frame.className(), frame.method(), frame.file(), frame.line() < 0 ? null : frame.line());
    }

    /** Who queues such tasks; tasks of one class come from one place more often than not. */
    private Report.Frame submitSite(List<Occurrence> all) {
        String task = mostFrequent(all, Occurrence::taskClass);
        return task == null
                ? null
                : seen.tasks().stream()
                        .filter(stats -> stats.submitSite() != null && task.equals(stats.taskClass()))
                        .map(TaskStats::submitSite)
                        .findFirst()
                        .map(Findings::frame)
                        .orElse(null);
    }

    private static String mostFrequent(List<Occurrence> all, Function<Occurrence, String> text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.stream().map(text).filter(Objects::nonNull).forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
