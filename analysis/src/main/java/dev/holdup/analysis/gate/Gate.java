package dev.holdup.analysis.gate;

import dev.holdup.analysis.detect.Detectors;
import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.diff.RunSummary;
import dev.holdup.analysis.gate.policy.Policy;
import dev.holdup.analysis.gate.policy.Rule;
import dev.holdup.analysis.model.Control;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.ReportBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds runs against a policy, and against the runs of a baseline. */
public final class Gate {
    private final Policy policy;
    private final LocalDate today;
    private final Set<Policy.Waiver> used = new HashSet<>();

    private Gate(Policy policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
    }

    /** @param baseline null where there is none */
    public static GateResult judge(Policy policy, List<Run> runs, List<RunSummary> baseline, LocalDate today) {
        return new Gate(policy, today).judge(runs, baseline);
    }

    /** A run as baselines keep it: what is in scope of the policy. */
    public static RunSummary summary(Policy policy, Run run) {
        return RunSummary.of(run.name(), ReportBuilder.build(scoped(policy, run.observed())));
    }

    private GateResult judge(List<Run> runs, List<RunSummary> baseline) {
        Comparison comparison = Comparison.of(policy, runs, baseline);
        List<RunResult> results =
                runs.stream().map(run -> judge(run, comparison::accepts)).toList();
        List<WaiverUse> waivers = policy.waivers().stream()
                .map(waiver -> new WaiverUse(waiver, state(waiver)))
                .toList();
        return new GateResult(
                Conclusion.of(policy, results, comparison),
                policy,
                results,
                comparison.diff(),
                comparison.regressions(),
                waivers);
    }

    private RunResult judge(Run run, Predicate<String> known) {
        Observations scoped = scoped(policy, run.observed());
        Report report = ReportBuilder.build(scoped);
        Map<String, Finding> findings = Detectors.findings(new Evidence(scoped)).stream()
                .collect(Collectors.toMap(Finding::id, Function.identity(), (one, other) -> one));
        CountCheck counts = new CountCheck(report, findings, id -> waived(id) || known.test(id));
        LimitCheck limits = new LimitCheck(scoped);
        List<RuleResult> rules = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            if (rule.level() != Rule.Level.OFF) {
                rules.add(rule instanceof Rule.Limits limit ? limits.of(limit) : counts.of((Rule.Count) rule));
            }
        }
        List<Control> planted = run.observed().controls();
        return new RunResult(
                run.name(),
                report,
                new RunResult.Controls(
                        planted.size(), planted.stream().filter(Control::found).count()),
                EvidenceCheck.of(run.observed(), scoped, report, policy),
                List.copyOf(rules));
    }

    private static Observations scoped(Policy policy, Observations whole) {
        Predicate<Loop> wanted = loop -> policy.scope().includes(loop.name());
        long from = whole.startNanos() + policy.scope().warmup().toNanos();
        return whole.within(Math.min(from, whole.endNanos()), whole.endNanos(), wanted);
    }

    private boolean waived(String id) {
        List<Policy.Waiver> covering = policy.waivers().stream()
                .filter(waiver -> waiver.covers(id) && !waiver.expired(today))
                .toList();
        used.addAll(covering);
        return !covering.isEmpty();
    }

    private WaiverUse.State state(Policy.Waiver waiver) {
        return waiver.expired(today)
                ? WaiverUse.State.EXPIRED
                : used.contains(waiver) ? WaiverUse.State.USED : WaiverUse.State.UNUSED;
    }
}
