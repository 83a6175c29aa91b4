package dev.holdup.analysis.gate;

import static dev.holdup.analysis.testing.Scene.callOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.gate.policy.Policy;
import dev.holdup.analysis.gate.policy.PolicyReader;
import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import dev.holdup.analysis.testing.VirtualScenes;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String RULES = "rules: { blocking-call: { level: error, max: 0, severity: error } }\n";

    @Test
    void passesAHealthyRun() {
        GateResult result = judge(RULES, healthy());

        assertThat(result.verdict()).isEqualTo(new Verdict.Pass());
        assertThat(result.runs().get(0).controls()).isEqualTo(new RunResult.Controls(1, 1));
    }

    @Test
    void failsWithTheLineOfABlockingCall() {
        GateResult result = judge(RULES, blocked());

        assertThat(result.verdict()).isInstanceOf(Verdict.Fail.class);
        assertThat(result.verdict().why())
                .singleElement()
                .asString()
                .contains("OrderDao.load", "OrderDao.java:88", "5 times");
    }

    @Test
    void aScratchLoopIsInNoFigureAndNoFinding() {
        RunResult run = judge(RULES, healthy()).runs().get(0);

        assertThat(run.report().findings()).isEmpty();
        assertThat(run.report().loops()).extracting(loop -> loop.name()).containsExactly("http-loop-1");
        assertThat(run.report().quality().coverage())
                .filteredOn(event -> event.event().equals(EventNames.EVENT_LOOP))
                .allMatch(event -> event.count() == 1);
    }

    @Test
    void saysThatTheDetectorIsDeadWhereAPlantedBlockWasNotFoundWhateverThePolicy() {
        Scene scene = loop().add(FakeEvent.at(100, EventNames.CONTROL).lasting(50));

        for (String onWeak : List.of("inconclusive", "ignore", "fail")) {
            Verdict verdict = judge(RULES + "evidence: { onWeak: " + onWeak + " }\n", scene)
                    .verdict();
            assertThat(verdict).as(onWeak).isInstanceOf(Verdict.Inconclusive.class);
            assertThat(verdict.why()).anyMatch(why -> why.startsWith("the detector is dead"));
        }
    }

    @Test
    void aRunWithoutAControlIsInconclusiveUnlessThePolicyLetsIt() {
        assertThat(judge(RULES, loop()).verdict().why())
                .singleElement()
                .asString()
                .contains("no positive control", "holdup run", "control: optional");
        assertThat(judge(RULES + "evidence: { control: optional }\n", loop()).verdict())
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void aStarvedHostMakesEvenABrokenRuleInconclusive() {
        Scene scene = blocked();
        starve(scene, 60);

        assertThat(judge(RULES, scene).verdict()).isInstanceOf(Verdict.Inconclusive.class);
        assertThat(judge(RULES + "evidence: { onWeak: fail }\n", scene).verdict())
                .isInstanceOf(Verdict.Fail.class);
        assertThat(judge(RULES + "evidence: { onWeak: ignore }\n", scene).verdict())
                .isInstanceOf(Verdict.Fail.class);
        assertThat(judge(RULES + "evidence: { maxHostStarved: 7% }\n", scene).verdict())
                .isInstanceOf(Verdict.Fail.class);
    }

    @Test
    void aHostThatStarvesALittleIsJudged() {
        Scene scene = healthy();
        starve(scene, 40);

        assertThat(judge(RULES, scene).verdict()).isEqualTo(new Verdict.Pass());
    }

    @Test
    void whatMayHideSomethingLeavesAFailureStandingAndTakesAPassAway() {
        FakeEvent dropped = FakeEvent.at(9000, EventNames.DROPPED)
                .with(Fields.WHAT, "calls")
                .with(Fields.COUNT, 500L);

        assertThat(judge(RULES, blocked().add(dropped)).verdict()).isInstanceOf(Verdict.Fail.class);
        assertThat(judge(RULES, healthy().add(dropped)).verdict()).isInstanceOf(Verdict.Inconclusive.class);
        assertThat(judge(RULES, healthy().loss("half a chunk")).verdict()).isInstanceOf(Verdict.Inconclusive.class);
    }

    @Test
    void theWarmUpDoesNotCountAndAShortRunCannotBeJudged() {
        String scope = "scope: { warmup: 5s, minDuration: 5s }\n";

        assertThat(judge(RULES + scope, block(healthy(), 1000, 2000, 3000)).verdict())
                .isEqualTo(new Verdict.Pass());
        assertThat(judge(RULES + scope, block(healthy(), 6000, 7000, 8000)).verdict())
                .isInstanceOf(Verdict.Fail.class);
        assertThat(judge(RULES + scope.replace("minDuration: 5s", "minDuration: 6s"), healthy())
                        .verdict()
                        .why())
                .singleElement()
                .asString()
                .contains("it spans 5.0 s", "wants 6.0 s");
    }

    @Test
    void onlyLoopsInScopeCountAndNoneIsInconclusive() {
        assertThat(judge(RULES + "scope: { loops: \"other-*\" }\n", blocked())
                        .verdict()
                        .why())
                .anyMatch(why -> why.contains("no loop is named other-*; there are http-loop-1"));
        assertThat(judge(RULES + "scope: { loops: \"http-loop-?\" }\n", blocked())
                        .verdict())
                .isInstanceOf(Verdict.Fail.class);
    }

    @Test
    void countsRatesAndOnlyWhatTookLonger() {
        assertThat(outcome("max: 30/min", blocked())).isEqualTo(RuleResult.Outcome.KEPT); // 5 in 10 s
        assertThat(outcome("max: 29/min", blocked())).isEqualTo(RuleResult.Outcome.BROKEN);
        assertThat(outcome("max: 0, longerThan: 60ms", blocked())).isEqualTo(RuleResult.Outcome.KEPT);
        assertThat(outcome("max: 0, longerThan: 59ms", blocked())).isEqualTo(RuleResult.Outcome.BROKEN);
    }

    @Test
    void aWaiverCountsToItsLastDayAndIsToldAfterwards() {
        String id = judge(RULES, blocked()).violations().get(0).finding().id();
        String waiver = "waivers: [ { finding: " + id.substring(0, 10) + ", reason: known, until: 2026-11-DAY } ]\n";

        GateResult today = judge(RULES + waiver.replace("DAY", "27"), blocked());
        GateResult expired = judge(RULES + waiver.replace("DAY", "26"), blocked());
        GateResult unused = judge(RULES + waiver.replace("DAY", "27"), healthy());

        assertThat(today.verdict()).isEqualTo(new Verdict.Pass());
        assertThat(today.waivers()).singleElement().matches(use -> use.state() == WaiverUse.State.USED);
        assertThat(expired.verdict()).isInstanceOf(Verdict.Fail.class);
        assertThat(expired.waivers()).singleElement().matches(use -> use.state() == WaiverUse.State.EXPIRED);
        assertThat(unused.waivers()).singleElement().matches(use -> use.state() == WaiverUse.State.UNUSED);
    }

    @Test
    void aLimitIsHeldAgainstTheWorstWindow() {
        Scene scene = healthy();
        scene.add(Scene.second(1, 8000, 500, 300));
        String lag = "rules: { lag: { level: error, limits: { p99: LIMIT }WINDOW } }\n";

        // one stall of 300 ms: P(lag > x) is (300 − x) / T, so p99 is 200 ms of 10 s and 27x ms of 2 s and what else
        // was busy
        assertThat(judge(lag.replace("LIMIT", "250ms").replace("WINDOW", ""), scene)
                        .verdict())
                .isEqualTo(new Verdict.Pass());
        Verdict windowed = judge(lag.replace("LIMIT", "250ms").replace("WINDOW", ", window: 2s"), scene)
                .verdict();
        assertThat(windowed.why())
                .singleElement()
                .asString()
                .matches("lag p99 27. ms \\(limit 250 ms\\) on http-loop-1 in the 2.0 s from 6.0 s");
    }

    @Test
    void aMetricThatNothingTellsCannotBeKept() {
        String delay = "rules: { queue-delay: { level: error, limits: { p99: 1ms } } }\n";

        assertThat(judge(delay, healthy()).verdict().why())
                .anyMatch(why -> why.contains("queue-delay could not be judged"));
    }

    @Test
    void oneBadRunOfSeveralFailsAndIsNamed() {
        Policy policy = PolicyReader.read("holdup.yml", "version: 1\n" + RULES);
        List<Run> runs = List.of(
                new Run("a.jfr", healthy().observe()),
                new Run("b.jfr", blocked().observe()));

        assertThat(Gate.judge(policy, runs, null, TODAY).verdict().why())
                .singleElement()
                .asString()
                .startsWith("b.jfr: ");
    }

    private static RuleResult.Outcome outcome(String rule, Scene scene) {
        return first(judge("rules: { blocking-call: { level: error, " + rule + " } }\n", scene));
    }

    private static RuleResult.Outcome first(GateResult result) {
        return result.runs().get(0).rules().get(0).outcome();
    }

    @Test
    void aDeadlockFailsAndWhereNobodyLookedThatIsSaid() {
        String rule = "rules: { deadlock: { level: error } }\n";

        assertThat(judge(rule, Scenes.deadlocked(healthy())).verdict()).isInstanceOf(Verdict.Fail.class);
        assertThat(first(judge(rule, looked(healthy(), 3)))).isEqualTo(RuleResult.Outcome.KEPT);
        assertThat(first(judge(rule, looked(healthy(), 0)))).isEqualTo(RuleResult.Outcome.NOT_JUDGED);
    }

    @Test
    void starvedCarriersFailAndWhereNobodyWatchedThemThatIsSaid() {
        String rule = "rules: { carrier-starvation: { level: error } }\n";

        Scene on17 = healthy().add(FakeEvent.at(0, EventNames.SETTINGS).with(Fields.JDK, "17.0.15+6"));
        assertThat(first(judge(rule, on17))).isEqualTo(RuleResult.Outcome.NOT_JUDGED);
        Scene watched = healthy().add(VirtualScenes.second(5_000, 2, 7, 1_000));
        assertThat(first(judge(rule, watched))).isEqualTo(RuleResult.Outcome.KEPT);
        watched.add(FakeEvent.at(5_000, EventNames.WAIT_LINT)
                .with(Fields.KIND, "carrier-starvation")
                .with(Fields.SENTENCE, "all 2 carriers have kept their virtual threads for 1.0 s"));
        assertThat(first(judge(rule, watched))).isEqualTo(RuleResult.Outcome.BROKEN);
    }

    private static Scene looked(Scene scene, long times) {
        return scene.add(FakeEvent.at(9_900, EventNames.AGENT_HEALTH)
                .with(Fields.CPU_TIME, 41_000_000L)
                .with(Fields.ADVICE_ERRORS, 0L)
                .with(Fields.LOOKS, times));
    }

    static GateResult judge(String policy, Scene scene) {
        Policy read = PolicyReader.read("holdup.yml", "version: 1\n" + policy);
        return Gate.judge(read, List.of(new Run("a.jfr", scene.observe())), null, TODAY);
    }

    private static Scene loop() {
        Scene scene = Scene.withLoop("http-loop-1");
        for (int i = 1; i <= 10; i++) {
            scene.add(Scene.second(1, 1000 * i, 990, 1, 1, 1));
        }
        scene.add(Scene.tasks(1, 9900, "dev.shop.Task", 0, new double[] {}, 1));
        return scene;
    }

    static Scene healthy() {
        return loop().loop(9, "holdup-control", "control")
                .add(FakeEvent.at(100, EventNames.CONTROL).lasting(50))
                .add(callOn(9, 100, 50, "LockSupport.parkNanos", "park")
                        .stack("dev.holdup.agent.install.Control.block:60"))
                .add(Scene.second(9, 1000, 1, 50))
                .add(Scene.stall(77, 100, 50, "BLOCKED(park)").with(Fields.LOOP, 9L));
    }

    static Scene blocked() {
        return block(healthy(), 2000, 3000, 6000, 7000, 8000);
    }

    private static Scene block(Scene scene, double... atMs) {
        for (double at : atMs) {
            scene.add(callOn(1, at, 60, "NioSocketImpl.read", "socket")
                    .stack("java.net.Socket$SocketInputStream.read:1025", "dev.shop.OrderDao.load:88"));
        }
        return scene;
    }

    private static void starve(Scene scene, long msASecond) {
        for (int i = 1; i <= 10; i++) {
            scene.add(Scene.second(1, 1000 * i, 990, 1).with(Fields.RUN_QUEUE, msASecond * 1_000_000));
        }
    }
}
