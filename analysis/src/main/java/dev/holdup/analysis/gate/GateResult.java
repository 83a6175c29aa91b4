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

    /** How many violations of a run fail the gate. */
    public long failures(String run) {
        return runs.stream()
                .filter(one -> one.name().equals(run))
                .flatMap(one -> one.violations().stream())
                .filter(Violation::fails)
                .count();
    }
}
