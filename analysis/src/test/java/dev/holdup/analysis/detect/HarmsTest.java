package dev.holdup.analysis.detect;

import static dev.holdup.analysis.testing.Scene.call;
import static dev.holdup.analysis.testing.Scene.inflicting;
import static dev.holdup.analysis.testing.Scene.opened;
import static dev.holdup.analysis.testing.Scene.run;
import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static dev.holdup.analysis.testing.Scene.waiters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarmsTest {
    private static final double MS = 1e6;

    @Test
    void whatTheEventKnewAndWhatTheLoopSawLaterAddUp() {
        Harm harm = onlyHarm(Scene.withLoop("loop-1")
                .add(inflicting(sleep(1000, 100), 3, 250))
                .add(waiters(1000, 100, 10, true))
                .add(waiters(1060, 40, 1, false)));
        assertThat(harm.nanos()).isEqualTo((250 + 500 + 40) * MS);
        assertThat(harm.estimatedNanos()).isEqualTo(500 * MS);
        assertThat(harm.victims()).isEqualTo(14);
    }

    @Test
    void nobodyWaitedIsZeroAndNobodyKnowsIsNot() {
        assertThat(onlyHarm(Scene.withLoop("loop-1").add(inflicting(sleep(1000, 100), 0, 0))))
                .isEqualTo(new Harm(0, 0, 0));
        assertThat(onlyHarm(Scene.withLoop("loop-1").add(sleep(1000, 100)))).isEqualTo(Harm.UNKNOWN);
    }

    @Test
    void aCallAndTheStallThatItMadeCountOnce() {
        Harm harm = onlyHarm(Scene.withLoop("loop-1")
                .add(inflicting(sleep(1000, 90), 3, 270))
                .add(inflicting(stall(1, 1000, 100, "BLOCKED(sleep)"), 3, 300))
                .add(waiters(1000, 100, 10, false)));
        assertThat(harm.nanos()).isEqualTo((270 + 900) * MS);
    }

    @Test
    void aStallCountsOnlyWhatTheCallWithinItLeaves() {
        Observations seen = Scene.withLoop("loop-1")
                .add(inflicting(sleep(1010, 20), 2, 40))
                .add(inflicting(stall(1, 1000, 100, "ON_CPU"), 2, 200))
                .add(sample(1, 1060, "RUNNABLE", "dev.shop.A.compute(A.java:1)"))
                .observe();
        List<Finding> findings = Detectors.findings(new Evidence(seen));
        Harms harms = new Harms(seen, findings);
        assertThat(findings)
                .extracting(finding -> harms.of(finding).nanos())
                .containsExactlyInAnyOrder(40 * MS, 160 * MS);
    }

    @Test
    void whoWaitedWhenAStallOpenedThatNeverEndsWaitsStill() {
        Harm harm = onlyHarm(Scene.withLoop("loop-1")
                .add(opened(1, 8000).with("backlog", 5L).with("cause", "ON_CPU"))
                .add(sample(1, 8025, "RUNNABLE", "dev.shop.A.compute(A.java:1)")));
        assertThat(harm).isEqualTo(new Harm(5 * 2000 * MS, 5 * 2000 * MS, 5));
    }

    @Test
    void theShareOfARunIsAnEstimateAndSoIsAllOfALoopThatCannotTellDelays() {
        assertThat(onlyHarm(Scene.withLoop("loop-1")
                        .add(inflicting(run(1000, 100), 4, 400))
                        .add(FakeEvent.at(1000, "jdk.ThreadSleep")
                                .lasting(50)
                                .on(Scene.thread(1, "loop-1"))
                                .stack("dev.shop.A.b:1"))))
                .isEqualTo(new Harm(200 * MS, 200 * MS, 4));
        assertThat(onlyHarm(Scene.withLoop("loop-1")
                                .add(inflicting(sleep(1000, 100), 3, 250))
                                .add(second(0)))
                        .estimatedNanos())
                .isEqualTo(250 * MS);
        assertThat(onlyHarm(Scene.withLoop("loop-1")
                                .add(inflicting(sleep(1000, 100), 3, 250))
                                .add(second(9)))
                        .estimatedNanos())
                .isZero();
    }

    @Test
    void aSelectorsKeysThatAreGoneAtTheEndHaveWaited() {
        FakeEvent call = inflicting(sleep(1000, 100), 9, 450).with("victims", 0L);
        assertThat(onlyHarm(Scene.withLoop("loop-1").add(call).add(second(0))).victims())
                .isEqualTo(9);
        assertThat(onlyHarm(Scene.withLoop("loop-1").add(call).add(second(5))).victims())
                .isZero();
    }

    private static FakeEvent second(double waitedMs) {
        return Scene.waitingSecond(1, 1000, 800, new Scene.Waited(waitedMs, 0, 0, 0), new double[] {1}, 100);
    }

    private static FakeEvent sleep(double atMs, double ms) {
        return call(atMs, ms, "Thread.sleep", "sleep").stack("java.lang.Thread.sleep:1", "dev.shop.A.b:1");
    }

    private static Harm onlyHarm(Scene scene) {
        Observations seen = scene.observe();
        List<Finding> findings = Detectors.findings(new Evidence(seen));
        assertThat(findings).hasSize(1);
        return new Harms(seen, findings).of(findings.get(0));
    }
}
