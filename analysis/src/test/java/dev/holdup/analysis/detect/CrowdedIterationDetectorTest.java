package dev.holdup.analysis.detect;

import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import org.junit.jupiter.api.Test;

class CrowdedIterationDetectorTest extends DetectorTest {
    private static final String CLASSES = "dev.shop.Tick$$Lambda/0x00007f12=31000000,dev.shop.Tock=2000000";

    CrowdedIterationDetectorTest() {
        super(new CrowdedIterationDetector());
    }

    @Test
    void namesTheClassThatTookMost() {
        Finding finding = finding(Scene.withLoop("loop-1").add(crowd(1, 100, CLASSES)));
        assertThat(finding.longest().culprit().className()).isEqualTo("dev.shop.Tick");
        assertThat(finding.longest().detail()).isEqualTo(CLASSES);
    }

    @Test
    void theSameClassIsOneFindingWhateverItsSharesAndStacks() {
        Finding finding = finding(Scene.withLoop("loop-1")
                .add(crowd(1, 100, CLASSES))
                .add(crowd(2, 900, "dev.shop.Tick$$Lambda/0x00007f99=28000000"))
                .add(sample(2, 925, "RUNNABLE", "dev.shop.Tick.hash(Tick.java:12)")));
        assertThat(finding.occurrences()).hasSize(2);
    }

    @Test
    void staysSilentOnASingleLongRun() {
        silent(Scene.withLoop("loop-1").add(stall(1, 100, 40, "ON_CPU")));
    }

    @Test
    void staysSilentWhereOneRunMakesMostOfTheIteration() {
        silent(Scene.withLoop("loop-1").add(crowd(1, 100, CLASSES)).add(stall(2, 110, 30, "ON_CPU")));
    }

    @Test
    void iterationWithALesserRunStallIsStillCrowded() {
        finding(Scene.withLoop("loop-1").add(crowd(1, 100, CLASSES)).add(stall(2, 130, 10, "ON_CPU")));
    }

    @Test
    void theAgentsOwnTasksAreNotBlamed() {
        assertThat(finding(Scene.withLoop("loop-1").add(crowd(1, 100, "dev.holdup.agent.account.X=1")))
                        .longest()
                        .culprit())
                .isNull();
    }

    @Test
    void readyKeysAreNoPlaceInTheCode() {
        Finding finding =
                finding(Scene.withLoop("loop-1").add(crowd(1, 100, "java.nio.channels.SelectionKey=39000000")));
        assertThat(finding.longest().culprit()).isNull();
        assertThat(finding.longest().taskClass()).isEqualTo("java.nio.channels.SelectionKey");
    }

    private static FakeEvent crowd(long id, double atMs, String classes) {
        return stall(id, atMs, 40, "ON_CPU")
                .with("scope", "iteration")
                .with("taskClass", "")
                .with("runs", 200L)
                .with("classes", classes);
    }
}
