package dev.holdup.analysis.gate;

import dev.holdup.analysis.report.Report;
import java.util.List;

/**
 * The gate's look at one run.
 *
 * @param report of what is in scope
 * @param controls how many blocks were planted, and how many of them were found
 */
public record RunResult(
        String name, Report report, Controls controls, List<Weakness> weaknesses, List<RuleResult> rules) {
    public record Controls(long planted, long found) {}

    public List<Violation> violations() {
        return rules.stream().flatMap(rule -> rule.violations().stream()).toList();
    }
}
