package dev.holdup.analysis.gate;

import dev.holdup.analysis.diff.Diff;
import dev.holdup.analysis.gate.policy.Policy;
import java.util.List;
import java.util.stream.Stream;

/** All that a gate says. {@code comparison} is null where there was no baseline. */
public record GateResult(
        Verdict verdict,
        Policy policy,
        List<RunResult> runs,
        Diff comparison,
        List<Violation> regressions,
        List<WaiverUse> waivers) {
    public static final String SCHEMA = "holdup/gate/1";

    /** Of all runs and of the comparison. */
    public List<Violation> violations() {
        return Stream.concat(runs.stream().flatMap(run -> run.violations().stream()), regressions.stream())
                .toList();
    }
}
