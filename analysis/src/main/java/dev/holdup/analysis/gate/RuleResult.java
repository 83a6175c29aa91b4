package dev.holdup.analysis.gate;

import dev.holdup.analysis.gate.policy.Rule;
import java.util.List;

/** One rule on one run. {@code sentence} says what was measured and the limit. */
public record RuleResult(Rule rule, Outcome outcome, String sentence, List<Violation> violations) {
    public enum Outcome {
        KEPT,
        BROKEN,
        /** What it is about was not recorded, or nothing in this version looks for it. */
        NOT_JUDGED
    }
}
