package dev.holdup.analysis.report;

import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.model.Allowance;
import dev.holdup.analysis.model.BlockingCall;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What each rule allowed, most time first; those that allowed nothing in the end. */
final class AllowanceRows {
    private AllowanceRows() {}

    static List<Report.Allowance> of(Evidence evidence) {
        return evidence.observations().allowances().stream()
                .map(rule -> row(rule, evidence.ruled()))
                .sorted(Comparator.comparingDouble(Report.Allowance::totalMs).reversed())
                .toList();
    }

    private static Report.Allowance row(Allowance rule, Map<BlockingCall, Allowance> ruled) {
        List<Long> lengths = ruled.entrySet().stream()
                .filter(call -> call.getValue() == rule)
                .map(call -> call.getKey().durationNanos())
                .toList();
        List<Long> allowed =
                lengths.stream().filter(nanos -> nanos <= rule.budgetNanos()).toList();
        return new Report.Allowance(
                rule.frame(),
                rule.budgetNanos() == Allowance.ANY ? null : Values.ms(rule.budgetNanos()),
                rule.reason(),
                rule.source(),
                allowed.size(),
                Values.ms(allowed.stream().mapToLong(Long::longValue).sum()),
                Values.ms(lengths.stream().mapToLong(Long::longValue).max().orElse(0)),
                lengths.size() - allowed.size());
    }
}
