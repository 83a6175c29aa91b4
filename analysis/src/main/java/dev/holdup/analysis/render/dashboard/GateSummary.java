package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.RuleResult;
import dev.holdup.analysis.gate.RunResult;
import dev.holdup.analysis.gate.Violation;
import dev.holdup.analysis.gate.WaiverUse;
import dev.holdup.analysis.gate.policy.Policy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a gate said of the recording, and of others with it. {@code loops} is null where all are judged, {@code run} is null in violations that runs together made,
 * {@code finding} where no finding made one.
 */
record GateSummary(
        String verdict,
        String policy,
        double warmupMs,
        String loops,
        List<String> reasons,
        List<Broken> violations,
        List<Rule> rules,
        List<Waiver> waivers) {
    record Broken(String run, String rule, String level, String sentence, String finding) {}

    record Rule(String run, String rule, String level, String outcome, String measured) {}

    record Waiver(String finding, String reason, String until, String state) {}

    static GateSummary of(GateResult result) {
        Policy.Scope scope = result.policy().scope();
        return new GateSummary(
                result.verdict().word(),
                result.policy().name(),
                scope.warmup().toNanos() / 1e6,
                scope.loops().equals("*") ? null : scope.loops(),
                result.verdict().why(),
                violations(result),
                result.runs().stream()
                        .flatMap(run -> run.rules().stream().map(rule -> rule(run, rule)))
                        .toList(),
                result.waivers().stream().map(GateSummary::waiver).toList());
    }

    /** Those that fail the gate first. */
    private static List<Broken> violations(GateResult result) {
        List<Broken> all = Stream.concat(
                        result.runs().stream()
                                .flatMap(run -> run.violations().stream().map(one -> broken(run.name(), one))),
                        result.regressions().stream().map(one -> broken(null, one)))
                .toList();
        return Stream.of("error", "warn")
                .flatMap(level -> all.stream().filter(one -> one.level().equals(level)))
                .toList();
    }

    private static Broken broken(String run, Violation of) {
        return new Broken(
                run,
                of.rule(),
                word(of.level()),
                of.sentence(),
                of.finding() == null ? null : of.finding().id());
    }

    private static Rule rule(RunResult run, RuleResult of) {
        return new Rule(run.name(), of.rule().name(), word(of.rule().level()), word(of.outcome()), of.sentence());
    }

    private static Waiver waiver(WaiverUse use) {
        return new Waiver(
                use.waiver().finding(),
                use.waiver().reason(),
                use.waiver().until().toString(),
                word(use.state()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
