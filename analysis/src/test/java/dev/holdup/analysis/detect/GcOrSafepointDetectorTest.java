package dev.holdup.analysis.detect;

import static dev.holdup.analysis.testing.Scene.run;
import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import org.junit.jupiter.api.Test;

class GcOrSafepointDetectorTest extends DetectorTest {
    GcOrSafepointDetectorTest() {
        super(new GcOrSafepointDetector());
    }

    @Test
    void aStallThatAPauseFillsNamesNoCode() {
        Finding finding = finding(Scene.withLoop("loop-1")
                .add(stall(1, 100, 40, "ON_CPU"))
                .add(sample(1, 125, "RUNNABLE", "dev.shop.JsonView.render(JsonView.java:41)"))
                .add(FakeEvent.at(110, "jdk.GCPhasePause").lasting(20)));
        assertThat(finding.longest().culprit()).isNull();
        assertThat(finding.longest().stack()).isEmpty();
    }

    @Test
    void staysSilentWhenThePauseFillsLessThanHalf() {
        silent(Scene.withLoop("loop-1")
                .add(stall(1, 100, 40, "ON_CPU"))
                .add(FakeEvent.at(110, "jdk.GCPhasePause").lasting(19.9)));
    }

    @Test
    void aLongRunStandsForAStallThatThePauseHidFromTheWatchdog() {
        finding(Scene.withLoop("loop-1")
                .add(run(100, 25))
                .add(FakeEvent.at(101, "jdk.ExecuteVMOperation").lasting(24).with("safepoint", "true")));
        silent(Scene.withLoop("loop-1")
                .add(run(100, 24.9))
                .add(FakeEvent.at(101, "jdk.ExecuteVMOperation").lasting(23).with("safepoint", "true")));
    }

    @Test
    void aVmOperationOutsideASafepointIsNoPause() {
        silent(Scene.withLoop("loop-1")
                .add(run(100, 30))
                .add(FakeEvent.at(100, "jdk.ExecuteVMOperation").lasting(30).with("safepoint", "false")));
    }

    @Test
    void whatTheJvmStoodStillForIsTold() {
        Finding finding = finding(Scene.withLoop("loop-1")
                .add(stall(1, 100, 40, "MIXED"))
                .add(FakeEvent.at(101, "jdk.SafepointBegin").lasting(2))
                .add(FakeEvent.at(103, "jdk.ExecuteVMOperation")
                        .lasting(34)
                        .with("safepoint", "true")
                        .with("operation", "ThreadDump")
                        .with("caller", Scene.thread(9, "Attach Listener"))));
        assertThat(finding.longest().detail()).isEqualTo("ThreadDump for Attach Listener");
    }
}
