package dev.holdup.analysis.gate;

import dev.holdup.analysis.gate.Weakness.Effect;
import dev.holdup.analysis.gate.policy.Policy;
import dev.holdup.analysis.model.Control;
import dev.holdup.analysis.model.Dropped;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import dev.holdup.schema.EventNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a run can be judged at all. */
final class EvidenceCheck {
    private static final String RECORD = "; record with: holdup run -- java …, or with the agent's option control=on";

    private final Observations whole;
    private final Observations scoped;
    private final Report report;
    private final Policy policy;
    private final List<Weakness> weaknesses = new ArrayList<>();

    private EvidenceCheck(Observations whole, Observations scoped, Report report, Policy policy) {
        this.whole = whole;
        this.scoped = scoped;
        this.report = report;
        this.policy = policy;
    }

    static List<Weakness> of(Observations whole, Observations scoped, Report report, Policy policy) {
        EvidenceCheck check = new EvidenceCheck(whole, scoped, report, policy);
        if (!whole.byAgent()) {
            return List.of(new Weakness(Effect.HIDES, "the recording was not made with the Holdup agent" + RECORD));
        }
        check.control();
        check.loops();
        check.length();
        check.losses();
        check.host();
        return List.copyOf(check.weaknesses);
    }

    private void control() {
        long planted = whole.controls().size();
        long found = whole.controls().stream().filter(Control::found).count();
        if (planted > found) {
            add(
                    Effect.DEAD,
                    "the detector is dead: of " + Units.count(planted, "planted block") + " it found " + found
                            + "; look at the agent's errors and refusals in holdup.AgentHealth");
        } else if (planted == 0 && policy.evidence().control() == Policy.Control.REQUIRED) {
            add(
                    Effect.HIDES,
                    "no positive control was planted, so silence proves nothing" + RECORD
                            + "; or write in the policy: evidence: { control: optional }");
        }
    }

    private void loops() {
        if (scoped.loops().isEmpty() && !scoped.virtualThreads().used()) {
            String seen =
                    whole.loops().stream().map(loop -> loop.name()).limit(5).collect(Collectors.joining(", "));
            add(
                    Effect.HIDES,
                    whole.loops().isEmpty()
                            ? "the agent saw no event loop; name the threads with its option loops=REGEX"
                            : "no loop is named " + policy.scope().loops() + "; there are " + seen);
        }
    }

    private void length() {
        double shortest = policy.scope().minDuration().toNanos() / 1e6;
        double length = report.recording().durationMs();
        if (length < shortest) {
            add(
                    Effect.HIDES,
                    "it spans " + Units.time(length) + " after the warm-up, and the policy wants "
                            + Units.time(shortest) + "; record for longer, or lower scope.minDuration");
        }
    }

    private void losses() {
        whole.losses().forEach(loss -> add(Effect.HIDES, "a part could not be read: " + loss));
        Long errors = report.quality().agentErrors();
        if (errors != null && errors > 0) {
            add(Effect.HIDES, Units.count(errors, "error") + " inside the agent, so calls may be missing");
        }
        long dropped = whole.dropped().stream().mapToLong(Dropped::count).sum();
        long kept = whole.seen().values().stream().mapToLong(Long::longValue).sum();
        double share = dropped == 0 ? 0 : (double) dropped / (dropped + kept);
        if (share > policy.evidence().maxDropped()) {
            add(
                    Effect.HIDES,
                    Units.count(dropped) + " events were dropped, " + Units.percent(share) + " of all (limit "
                            + Units.percent(policy.evidence().maxDropped()) + "); raise the agent's threshold");
        }
        // whether deadlocks and virtual threads were looked for is said by the rules on them
        List<Report.Coverage> kinds = report.quality().coverage().stream()
                .filter(event -> !event.event().equals(EventNames.DEADLOCK)
                        && !event.event().equals(EventNames.VIRTUAL_THREAD_STATS))
                .toList();
        long absent = kinds.stream().filter(event -> !event.present()).count();
        int expected = kinds.size();
        double coverage = expected == 0 ? 0 : 1 - (double) absent / expected;
        if (coverage < policy.evidence().minCoverage()) {
            add(
                    Effect.HIDES,
                    absent + " of " + expected + " kinds of event are missing (coverage " + Units.percent(coverage)
                            + ", limit " + Units.percent(policy.evidence().minCoverage()) + "): "
                            + kinds.stream()
                                    .filter(event -> !event.present())
                                    .map(Report.Coverage::event)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void host() {
        Double byStalls = report.quality().hostStarvedShare();
        double share = Math.max(byStalls == null ? 0 : byStalls, HostStarved.share(scoped));
        if (share > policy.evidence().maxHostStarved()) {
            add(
                    Effect.DISTORTS,
                    "the host starved the loops for " + Units.percent(share) + " of the time (limit "
                            + Units.percent(policy.evidence().maxHostStarved())
                            + "); repeat on a machine with a free core");
        }
    }

    private void add(Effect effect, String sentence) {
        weaknesses.add(new Weakness(effect, sentence));
    }
}
