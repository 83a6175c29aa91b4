package dev.holdup.analysis.gate;

import dev.holdup.analysis.gate.policy.Policy;
import dev.holdup.analysis.gate.policy.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** From what was seen in the runs to one verdict. */
final class Conclusion {
    private final Policy policy;
    private final Set<String> failures = new LinkedHashSet<>();
    private final Set<String> doubts = new LinkedHashSet<>();

    private Conclusion(Policy policy) {
        this.policy = policy;
    }

    /** A failure that stands beside doubts about other runs is a failure. */
    static Verdict of(Policy policy, List<RunResult> runs, Comparison comparison) {
        Conclusion conclusion = new Conclusion(policy);
        boolean several = runs.size() > 1;
        runs.forEach(run -> conclusion.add(run, several ? run.name() + ": " : ""));
        boolean distorted = runs.stream()
                .flatMap(run -> run.weaknesses().stream())
                .anyMatch(weakness -> weakness.effect() != Weakness.Effect.HIDES);
        if (!distorted || policy.evidence().onWeak() == Policy.OnWeak.IGNORE) {
            comparison.regressions().forEach(regression -> conclusion.failures.add(regression.sentence()));
        }
        conclusion.doubts.addAll(comparison.missing());
        return conclusion.verdict();
    }

    /**
     * What may hide something leaves a failure standing; what distorts times leaves only what no clock decides; a dead
     * detector lets nobody pass, whatever the policy says of weak evidence.
     */
    private void add(RunResult run, String prefix) {
        boolean ignored = policy.evidence().onWeak() == Policy.OnWeak.IGNORE;
        boolean distorted =
                run.weaknesses().stream().anyMatch(weakness -> weakness.effect() == Weakness.Effect.DISTORTS);
        for (Weakness weakness : run.weaknesses()) {
            boolean dead = weakness.effect() == Weakness.Effect.DEAD;
            if (policy.evidence().onWeak() == Policy.OnWeak.FAIL && !dead) {
                failures.add(prefix + weakness.sentence());
            } else if (dead || !ignored) {
                doubts.add(prefix + weakness.sentence());
            }
        }
        for (Violation violation : run.violations()) {
            if (violation.fails() && (ignored || !distorted || !violation.timed())) {
                failures.add(prefix + violation.sentence());
            }
        }
        for (RuleResult rule : run.rules()) {
            boolean blind = rule.outcome() == RuleResult.Outcome.NOT_JUDGED && rule.rule() instanceof Rule.Limits;
            if (blind && rule.rule().level() == Rule.Level.ERROR && !ignored) {
                doubts.add(prefix + rule.rule().name() + " could not be judged: " + rule.sentence());
            }
        }
    }

    private Verdict verdict() {
        if (!failures.isEmpty()) {
            return new Verdict.Fail(new ArrayList<>(failures));
        }
        return doubts.isEmpty() ? new Verdict.Pass() : new Verdict.Inconclusive(new ArrayList<>(doubts));
    }
}
