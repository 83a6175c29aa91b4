package dev.holdup.analysis.report;

import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.detect.Occurrence;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.Waiting;
import dev.holdup.analysis.stack.Origin;
import dev.holdup.analysis.stats.Lengths;
import dev.holdup.schema.Categories;
import dev.holdup.schema.Causes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Findings as the report shows them, worst first. */
final class Findings {
    private static final double ERROR_MS = 25;
    private static final double ERROR_SHARE = 0.01;

    private Findings() {}

    static List<Report.Finding> of(List<Finding> findings, double windowMs) {
        List<Report.Finding> rows = new ArrayList<>();
        findings.forEach(finding -> rows.add(row(finding, windowMs)));
        rows.sort(ranking(rows));
        return List.copyOf(rows);
    }

    /** Notes last; by waiting caused when all tell it, else by time held: the two must not be mixed. */
    private static Comparator<Report.Finding> ranking(List<Report.Finding> rows) {
        Comparator<Report.Finding> notesLast =
                Comparator.comparing(row -> row.severity().equals("note"));
        Comparator<Report.Finding> byTotal =
                Comparator.comparingDouble(Report.Finding::totalMs).reversed();
        boolean told = rows.stream().noneMatch(row -> row.inflictedMs() == null);
        Comparator<Report.Finding> byHarm = told
                ? Comparator.comparingDouble(Report.Finding::inflictedMs)
                        .reversed()
                        .thenComparing(byTotal)
                : byTotal;
        return notesLast.thenComparing(byHarm).thenComparing(Report.Finding::id);
    }

    private static Report.Finding row(Finding finding, double windowMs) {
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
        String what = What.of(finding.kind(), longest.operation());
        return new Report.Finding(
                finding.id(),
                finding.kind().id(),
                severity(finding, lengths, stalls, windowMs),
                title(finding.kind(), longest, what, loops),
                longest.operation(),
                longest.category(),
                longest.detail(),
                longest.cause(),
                shares(stalls),
                finding.kind().namesCode() ? frame(longest.culprit()) : null,
                finding.kind().namesCode() ? frame(longest.blocking()) : null,
                null,
                loops,
                loops,
                all.size(),
                Values.ms(lengths.total()),
                Values.ms(lengths.max()),
                Values.ms(lengths.percentile(0.5)),
                Values.ms(lengths.percentile(0.99)),
                Values.knownMs(sumIfKnown(all, Waiting::inflictedNanos)),
                Values.known(sumIfKnown(all, Waiting::victims)),
                mostFrequent(all, Occurrence::owner),
                longest.stack().stream().map(Findings::frame).toList(),
                advice(finding, longest),
                "docs/findings/" + finding.kind().id() + ".md",
                Values.instant(all.get(0).startNanos()),
                Values.instant(
                        all.stream().mapToLong(Occurrence::endNanos).max().orElseThrow()),
                stalls.size(),
                unfinished);
    }

    private static String severity(Finding finding, Lengths lengths, List<Stall> stalls, double windowMs) {
        if (finding.worker() || !finding.kind().namesCode()) {
            return "note";
        }
        long longest = Math.max(
                lengths.max(),
                stalls.stream().mapToLong(Stall::durationNanos).max().orElse(0));
        boolean stalled = Values.ms(longest) >= ERROR_MS;
        boolean large = Values.ms(lengths.total()) > ERROR_SHARE * windowMs;
        if (isUnseen(finding) || !stalled && isFirstUse(finding) || !stalled && !large && isForeign(finding)) {
            return "note";
        }
        boolean doubtful = isFirstUse(finding) || isMixed(finding);
        return (stalled || large) && !doubtful ? "error" : "warning";
    }

    /** Classes are loaded once: a start's price, and seldom anybody's fault. */
    private static boolean isFirstUse(Finding finding) {
        return finding.occurrences().stream().allMatch(o -> Categories.CLASS_LOAD.equals(o.category()));
    }

    /** No frame is the application's own. */
    private static boolean isForeign(Finding finding) {
        return finding.occurrences().stream()
                .allMatch(o -> o.culprit() == null || Origin.of(o.culprit().className()) != Origin.APPLICATION);
    }

    /** The watchdog was too late for a stack, which it is where the host gives no processor: nobody can be blamed. */
    private static boolean isUnseen(Finding finding) {
        return finding.kind() == Kind.CPU_STALL
                && finding.occurrences().stream().allMatch(o -> o.culprit() == null);
    }

    private static boolean isMixed(Finding finding) {
        return finding.occurrences().stream().allMatch(o -> Causes.MIXED.equals(o.cause()));
    }

    private static String title(Kind kind, Occurrence longest, String what, List<String> loops) {
        String where = loops.size() == 1 ? loops.get(0) : Units.count(loops.size(), "loop");
        return kind.namesCode() && longest.culprit() != null
                ? Places.culprit(frame(longest.culprit())) + " holds " + where + ": " + what
                : where + " held by " + what;
    }

    private static String advice(Finding finding, Occurrence longest) {
        return finding.kind().namesCode() && longest.culprit() == null
                ? Advice.UNSEEN
                : Advice.of(finding.kind(), longest.category(), longest.loop().framework());
    }

    static Report.Frame frame(Frame frame) {
        return frame == null
                ? null
                : new Report.Frame(
                        frame.className(), frame.method(), frame.file(), frame.line() < 0 ? null : frame.line());
    }

    /** Parts of the stalls' time; null where no stall was seen or the parts are unknown. */
    private static Map<String, Double> shares(List<Stall> stalls) {
        double total = stalls.stream().mapToLong(Stall::durationNanos).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        put(shares, "cpu", stalls, Stall.Shares::cpuNanos, total);
        put(shares, "runQueue", stalls, Stall.Shares::runQueueNanos, total);
        put(shares, "lock", stalls, Stall.Shares::lockNanos, total);
        put(shares, "wait", stalls, Stall.Shares::waitNanos, total);
        return shares.isEmpty() ? null : shares;
    }

    private static void put(
            Map<String, Double> shares, String name, List<Stall> stalls, ToLongFunction<Stall.Shares> part, double of) {
        boolean known =
                !stalls.isEmpty() && stalls.stream().map(Stall::shares).allMatch(all -> part.applyAsLong(all) >= 0);
        if (known && of > 0) {
            long sum = stalls.stream().map(Stall::shares).mapToLong(part).sum();
            shares.put(name, Values.share(sum, of));
        }
    }

    private static long sumIfKnown(List<Occurrence> all, ToLongFunction<Waiting> part) {
        boolean known = all.stream().map(Occurrence::waiting).allMatch(waiting -> part.applyAsLong(waiting) >= 0);
        return known ? all.stream().map(Occurrence::waiting).mapToLong(part).sum() : -1;
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
