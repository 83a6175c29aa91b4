package dev.holdup.analysis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.diff.Diff;
import dev.holdup.analysis.diff.FindingChange;
import dev.holdup.analysis.diff.RunSummary;
import dev.holdup.analysis.gate.policy.Policy;
import dev.holdup.analysis.gate.policy.PolicyReader;
import dev.holdup.analysis.report.MetricFigure;
import dev.holdup.analysis.testing.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String COMPARE = """
            version: 1
            rules: { blocking-call: { level: error } }
            compare: { runs: 5, regress: { metric: [lag.max, lag.p99], worseBy: 15%, absolute: 2ms, familyAlpha: 5% } }
            """;

    @Test
    void aRiseAboveBothTolerancesInEveryRunFailsWithItsInterval() {
        GateResult result = judge(runs(20, 21, 22, 23, 24), summaries(10, 11, 12, 13, 14));

        assertThat(result.verdict()).isInstanceOf(Verdict.Fail.class);
        assertThat(result.regressions()).anySatisfy(regression -> assertThat(regression.sentence())
                .startsWith("lag.max rose from 12 ms to 22 ms: by 10 ms, ")
                .contains("% interval", "p = 0.0"));
    }

    @Test
    void aCertainRiseBelowATolerancePasses() {
        assertThat(judge(runs(10.9, 11, 11.1, 11.2, 11.3), summaries(10, 10.1, 10.2, 10.3, 10.4))
                        .verdict())
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void aLargeRiseThatChanceExplainsPasses() {
        assertThat(judge(runs(5, 30, 10, 40, 12), summaries(10, 11, 12, 13, 14)).verdict())
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void aFallPasses() {
        assertThat(judge(runs(10, 11, 12, 13, 14), summaries(20, 21, 22, 23, 24))
                        .verdict())
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void tooFewRunsAreInconclusiveAndItSaysHowManyMore() {
        Verdict verdict = judge(runs(20, 21, 22), summaries(10, 11, 12, 13)).verdict();

        assertThat(verdict).isInstanceOf(Verdict.Inconclusive.class);
        assertThat(verdict.why())
                .anyMatch(why -> why.contains("there are 4 of the baseline; add 1 more"))
                .anyMatch(why -> why.contains("there are 3 of the change; add 2 more"));
    }

    @Test
    void aFindingOfTheBaselineIsAcceptedANewOneIsNot() {
        Policy policy = PolicyReader.read("holdup.yml", "version: 1\nrules: { blocking-call: { level: error } }\n");
        Run blocked = new Run("a.jfr", GateTest.blocked().observe());
        Run healthy = new Run("b.jfr", GateTest.healthy().observe());

        GateResult known =
                Gate.judge(policy, List.of(blocked), List.of(Gate.summary(policy, blocked)), LocalDate.of(2026, 1, 1));
        GateResult fresh =
                Gate.judge(policy, List.of(blocked), List.of(Gate.summary(policy, healthy)), LocalDate.of(2026, 1, 1));
        GateResult gone =
                Gate.judge(policy, List.of(healthy), List.of(Gate.summary(policy, blocked)), LocalDate.of(2026, 1, 1));

        assertThat(known.verdict()).isEqualTo(new Verdict.Pass());
        assertThat(known.comparison().findings(FindingChange.Status.SAME)).hasSize(1);
        assertThat(fresh.verdict()).isInstanceOf(Verdict.Fail.class);
        assertThat(fresh.comparison().findings(FindingChange.Status.NEW)).hasSize(1);
        assertThat(gone.comparison().findings(FindingChange.Status.FIXED)).hasSize(1);
    }

    @Test
    void aBaselineFileHoldsWhatRunsAreComparedBy() {
        List<RunSummary> runs = summaries(10, 11);

        assertThat(BaselineFile.read(BaselineFile.write(runs))).isEqualTo(runs);
    }

    /** Runs that differ by chance only, in three figures and two findings, with ties: alarms stay within the alpha. */
    @Test
    void healthyPairsAlarmNoOftenerThanTheFamilyAlpha() {
        double alpha = 0.05;
        int pairs = 4000;
        Random random = new Random(42);
        Diff.Question question = new Diff.Question(
                List.of("lag.p99", "lag.max", "queue-delay.p99").stream()
                        .map(name -> MetricFigure.named(name).orElseThrow())
                        .toList(),
                id -> true,
                alpha,
                0);
        int alarms = 0;
        for (int pair = 0; pair < pairs; pair++) {
            Diff diff = Diff.of(simulated(random, 6), simulated(random, 6), question);
            boolean metric =
                    diff.metrics().stream().anyMatch(one -> one.effect().worse(alpha, 0, 0));
            boolean finding = diff.findings().stream()
                    .anyMatch(one -> one.tested() && one.status() == FindingChange.Status.WORSE);
            alarms += metric || finding ? 1 : 0;
        }
        // three standard deviations of a binomial share above the alpha
        assertThat((double) alarms / pairs).isBetween(0.005, alpha + 3 * Math.sqrt(alpha * (1 - alpha) / pairs));
    }

    private static List<RunSummary> simulated(Random random, int runs) {
        return IntStream.range(0, runs)
                .mapToObj(i -> new RunSummary(
                        "run " + i,
                        1,
                        Map.of(
                                "lag.p99", Math.exp(random.nextGaussian()),
                                "lag.max", (double) random.nextInt(5),
                                "queue-delay.p99", random.nextDouble()),
                        Map.of(),
                        List.of(found("blk-000001", random.nextInt(4)), found("blk-000002", random.nextDouble()))))
                .toList();
    }

    private static RunSummary.Found found(String id, double totalMs) {
        return new RunSummary.Found(id, "blocking-call", "error", "t", null, 1, totalMs, totalMs, null);
    }

    private static GateResult judge(List<Run> runs, List<RunSummary> baseline) {
        return Gate.judge(PolicyReader.read("holdup.yml", COMPARE), runs, baseline, LocalDate.of(2026, 1, 1));
    }

    private static List<RunSummary> summaries(double... longestMs) {
        Policy policy = PolicyReader.read("holdup.yml", COMPARE);
        return runs(longestMs).stream().map(run -> Gate.summary(policy, run)).toList();
    }

    /** Runs whose longest busy period is of this length, once a second. */
    private static List<Run> runs(double... longestMs) {
        return IntStream.range(0, longestMs.length)
                .mapToObj(i -> {
                    Scene scene = GateTest.healthy();
                    for (int second = 1; second <= 10; second++) {
                        scene.add(Scene.second(1, 1000 * second - 1, 900, longestMs[i]));
                    }
                    return new Run("run-" + i, scene.observe());
                })
                .toList();
    }
}
