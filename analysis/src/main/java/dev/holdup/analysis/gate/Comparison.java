package dev.holdup.analysis.gate;

import dev.holdup.analysis.diff.Diff;
import dev.holdup.analysis.diff.Effect;
import dev.holdup.analysis.diff.FindingChange;
import dev.holdup.analysis.diff.MetricChange;
import dev.holdup.analysis.diff.RunSummary;
import dev.holdup.analysis.gate.policy.Policy;
import dev.holdup.analysis.gate.policy.Rule;
import dev.holdup.analysis.report.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs against those of a baseline. {@code diff} is null where there is no baseline. */
record Comparison(Policy policy, Diff diff, Set<String> accepted, List<Violation> regressions, List<String> missing) {

    static Comparison of(Policy policy, List<Run> runs, List<RunSummary> baseline) {
        if (baseline == null) {
            return new Comparison(policy, null, Set.of(), List.of(), List.of());
        }
        List<RunSummary> after =
                runs.stream().map(run -> Gate.summary(policy, run)).toList();
        Policy.Compare compare = policy.compare();
        Set<String> judged = judgedKinds(policy);
        Set<String> tested = Stream.concat(baseline.stream(), after.stream())
                .flatMap(run -> run.findings().stream())
                .filter(found ->
                        judged.contains(found.kind()) && !found.severity().equals("note"))
                .map(RunSummary.Found::id)
                .collect(Collectors.toSet());
        Diff.Question question = compare == null
                ? new Diff.Question(List.of(), tested::contains, 0.05, 0)
                : new Diff.Question(compare.metrics(), tested::contains, compare.familyAlpha(), compare.worseBy());
        Diff diff = Diff.of(baseline, after, question);
        boolean accepts = compare == null || compare.known() == Policy.Known.ACCEPTED;
        Set<String> accepted = !accepts
                ? Set.of()
                : diff.findings().stream()
                        .filter(change -> change.runsBefore() > 0)
                        .filter(change -> !(change.status() == FindingChange.Status.WORSE && change.tested()))
                        .map(FindingChange::id)
                        .collect(Collectors.toSet());
        return new Comparison(policy, diff, accepted, regressions(compare, diff), missing(compare, diff));
    }

    boolean accepts(String finding) {
        return accepted.contains(finding);
    }

    private static Set<String> judgedKinds(Policy policy) {
        return policy.rules().stream()
                .filter(rule -> rule instanceof Rule.Count && rule.level() == Rule.Level.ERROR)
                .map(Rule::name)
                .collect(Collectors.toSet());
    }

    private static List<Violation> regressions(Policy.Compare compare, Diff diff) {
        List<Violation> regressions = new ArrayList<>();
        for (MetricChange change : diff.metrics()) {
            if (compare != null
                    && change.effect().worse(compare.familyAlpha(), compare.worseBy(), compare.absoluteMs())) {
                regressions.add(
                        new Violation(change.metric(), Rule.Level.ERROR, sentence(change, compare), null, null, true));
            }
        }
        return List.copyOf(regressions);
    }

    private static String sentence(MetricChange change, Policy.Compare compare) {
        Effect effect = change.effect();
        return change.metric() + " rose from " + Units.time(effect.medianBefore()) + " to "
                + Units.time(effect.medianAfter()) + ": by "
                + Units.time(effect.shift().median()) + ", "
                + Math.round(effect.shift().confidence() * 100) + " % interval "
                + Units.time(effect.shift().low())
                + " to " + Units.time(effect.shift().high())
                + String.format(Locale.ROOT, ", p = %.4f", effect.adjusted()) + " (limit "
                + Units.percent(compare.worseBy()) + " and " + Units.time(compare.absoluteMs()) + ", alpha "
                + Units.percent(compare.familyAlpha()) + ")";
    }

    /** Why the comparison cannot say anything. */
    private static List<String> missing(Policy.Compare compare, Diff diff) {
        List<String> missing = new ArrayList<>();
        if (compare == null) {
            return missing;
        }
        few(compare, diff.before(), "the baseline", missing);
        few(compare, diff.after(), "the change", missing);
        for (var metric : compare.metrics()) {
            boolean told = Stream.concat(diff.before().stream(), diff.after().stream())
                    .map(run -> run.figures().get(metric.toString()))
                    .allMatch(Objects::nonNull);
            if (!told) {
                missing.add("not every run tells " + metric + ", so it cannot be compared");
            }
        }
        return missing;
    }

    private static void few(Policy.Compare compare, List<RunSummary> runs, String of, List<String> missing) {
        if (runs.size() < compare.runs()) {
            missing.add("the policy compares " + compare.runs() + " runs, and there "
                    + (runs.size() == 1 ? "is 1" : "are " + runs.size()) + " of " + of + "; add "
                    + (compare.runs() - runs.size()) + " more");
        }
    }
}
