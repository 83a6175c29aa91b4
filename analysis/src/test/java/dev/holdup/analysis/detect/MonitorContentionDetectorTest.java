package dev.holdup.analysis.detect;

import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import org.junit.jupiter.api.Test;

class MonitorContentionDetectorTest extends DetectorTest {
    MonitorContentionDetectorTest() {
        super(new MonitorContentionDetector());
    }

    @Test
    void namesTheOwner() {
        Finding finding = finding(Scene.withLoop("loop-1").add(enter(1, 100, 30)));
        assertThat(finding.longest().owner()).isEqualTo("reaper");
        assertThat(finding.longest().operation()).isEqualTo("synchronized");
    }

    @Test
    void aLockStallThatAnEventCoversIsOneFinding() {
        Finding finding =
                finding(Scene.withLoop("loop-1").add(enter(1, 100, 30)).add(stall(1, 100, 31, "LOCK")));
        assertThat(finding.occurrences()).hasSize(1);
        assertThat(finding.longest().stall()).isNotNull();
    }

    @Test
    void aLockStallWithoutAnEventIsReadFromItsStacks() {
        Finding finding = finding(Scene.withLoop("loop-1")
                .add(stall(1, 100, 31, "LOCK").with("owner", Scene.thread(9, "reaper")))
                .add(sample(1, 125, "BLOCKED", "dev.shop.Registry.touch(Registry.java:25)")));
        assertThat(finding.longest().owner()).isEqualTo("reaper");
        assertThat(finding.longest().culprit().method()).isEqualTo("touch");
    }

    @Test
    void ignoresContentionOnThreadsThatAreNoLoop() {
        silent(Scene.withLoop("loop-1").add(enter(77, 100, 30)));
    }

    @Test
    void staysSilentJustBelowTheThreshold() {
        silent(Scene.withLoop("loop-1").add(enter(1, 100, 0.99)));
        finding(Scene.withLoop("loop-1").add(enter(1, 100, 1)));
    }

    @Test
    void whatTheAgentItselfWaitsForIsNotTheApplicationsFault() {
        silent(Scene.withLoop("loop-1").add(enter(1, 100, 30).stack("dev.holdup.agent.account.Backlog.of:30")));
    }

    @Test
    void theLockOfTheLoopsOwnSelectorIsNoContentionAndThatOfCodeWhichASelectorCallsIs() {
        silent(Scene.withLoop("loop-1").add(entered("sun.nio.ch.SelectorImpl.select:1", "dev.shop.Loop.run:9")));
        finding(Scene.withLoop("loop-1")
                .add(entered("dev.shop.Registry.touch:25", "sun.nio.ch.SelectorImpl.select:1")));
    }

    private static FakeEvent entered(String... stack) {
        return FakeEvent.at(100, "jdk.JavaMonitorEnter")
                .lasting(30)
                .on(Scene.thread(1, "loop-1"))
                .with("monitorClass", "java.lang.Object")
                .stack(stack);
    }

    private static FakeEvent enter(long thread, double atMs, double ms) {
        return FakeEvent.at(atMs, "jdk.JavaMonitorEnter")
                .lasting(ms)
                .on(Scene.thread(thread, "loop-1"))
                .with("monitorClass", "dev.shop.Registry")
                .with("previousOwner", Scene.thread(9, "reaper"))
                .stack("dev.shop.Registry.touch:25");
    }
}
