package dev.holdup.analysis.gate;

import dev.holdup.analysis.gate.policy.Rule;
import dev.holdup.analysis.report.Report;

/**
 * A rule that was broken. {@code finding} is null where no finding broke it, {@code loop} where no single loop did.
 *
 * @param timed whether it is a matter of how long something took, which a starved host can fake
 */
public record Violation(
        String rule, Rule.Level level, String sentence, Report.Finding finding, String loop, boolean timed) {
    public boolean fails() {
        return level == Rule.Level.ERROR;
    }
}
