package dev.holdup.analysis.gate;

import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.detect.Occurrence;
import dev.holdup.analysis.gate.policy.Rule;
import dev.holdup.analysis.gate.policy.RuleNames;
import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How often something was found. */
final class CountCheck {
    /** These are so or not so, whatever the host does. */
    private static final Set<String> LOGICAL = Set.of("deadlock", "pool-deadlock", "loop-self-wait");

    private final Report report;
    private final Map<String, Finding> occurrences;
    private final Predicate<String> accepted;

    /**
     * @param occurrences findings by id, for their single times
     * @param accepted ids that count for nothing: waived, or known from the baseline
     */
    CountCheck(Report report, Map<String, Finding> occurrences, Predicate<String> accepted) {
        this.report = report;
        this.occurrences = occurrences;
        this.accepted = accepted;
    }

    RuleResult of(Rule.Count rule) {
        if (!isLookedFor(rule.name())) {
            return new RuleResult(
                    rule,
                    RuleResult.Outcome.NOT_JUDGED,
                    "nothing in this recording tells about " + rule.name(),
                    List.of());
        }
        List<Report.Finding> counted = report.findings().stream()
                .filter(finding -> finding.kind().equals(rule.name()))
                .filter(finding -> rule.severity().includes(finding.severity()))
                .filter(finding -> !accepted.test(finding.id()) && times(finding, rule) > 0)
                .toList();
        long times = counted.stream().mapToLong(finding -> times(finding, rule)).sum() + others(rule.name());
        double allowed = rule.max().allowed(report.recording().durationMs() / 60_000);
        String longer = rule.longerThan().isZero()
                ? ""
                : " longer than " + Units.time(rule.longerThan().toNanos() / 1e6);
        String sentence = Units.count(times, "time") + longer + ", limit " + rule.max();
        if (times <= allowed) {
            return new RuleResult(rule, RuleResult.Outcome.KEPT, sentence, List.of());
        }
        boolean timed = !LOGICAL.contains(rule.name());
        List<Violation> violations = counted.isEmpty()
                ? List.of(new Violation(rule.name(), rule.level(), rule.name() + ": " + sentence, null, null, timed))
                : counted.stream()
                        .map(finding -> new Violation(
                                rule.name(), rule.level(), told(finding, rule), finding, loop(finding), timed))
                        .toList();
        return new RuleResult(rule, RuleResult.Outcome.BROKEN, sentence, violations);
    }

    private boolean isLookedFor(String name) {
        if (RuleNames.isOfWaits(name) && report.quality().deadlocksUnknown()) {
            return false;
        }
        if (RuleNames.isOfVirtualThreads(name) && !report.quality().virtualThreadsKnown()) {
            return false;
        }
        return RuleNames.detected().contains(name)
                || report.findings().stream().anyMatch(finding -> finding.kind().equals(name))
                || report.deadlocks().stream()
                        .anyMatch(deadlock -> deadlock.kind().equals(name))
                || report.lints().stream()
                        .anyMatch(
                                lint -> lint.id().equals(name) && !lint.answer().startsWith("not enough"));
    }

    /** What the report tells outside its findings. */
    private long others(String name) {
        long deadlocks = report.deadlocks().stream()
                .filter(deadlock -> deadlock.kind().equals(name) && !accepted.test(deadlock.id()))
                .filter(deadlock -> report.findings().stream().noneMatch(f -> f.id().equals(deadlock.id())))
                .count();
        boolean found =
                report.findings().stream().anyMatch(finding -> finding.kind().equals(name));
        boolean warned = report.lints().stream()
                .anyMatch(lint -> lint.id().equals(name) && lint.answer().equals("warning"));
        return deadlocks + (warned && !found ? 1 : 0);
    }

    private long times(Report.Finding finding, Rule.Count rule) {
        Finding known = occurrences.get(finding.id());
        if (known == null) {
            return finding.maxMs() * 1e6 > rule.longerThan().toNanos()
                            || rule.longerThan().isZero()
                    ? finding.count()
                    : 0;
        }
        return known.occurrences().stream()
                .mapToLong(Occurrence::durationNanos)
                .filter(nanos -> nanos > rule.longerThan().toNanos())
                .count();
    }

    private static String loop(Report.Finding finding) {
        return finding.loops().size() == 1 ? finding.loops().get(0) : null;
    }

    /** Observation, amount, limit, place. */
    private String told(Report.Finding finding, Rule.Count rule) {
        String where = Places.where(finding.frame());
        return finding.title() + ", " + Units.count(times(finding, rule), "time") + ", longest "
                + Units.time(finding.maxMs()) + " (limit " + rule.max() + ")" + (where == null ? "" : " at " + where);
    }
}
