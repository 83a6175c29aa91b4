package dev.holdup.analysis.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every detector owes: silence on a quiet loop, and no opinion without one. */
abstract class DetectorTest {
    private final Detector detector;

    DetectorTest(Detector detector) {
        this.detector = detector;
    }

    final Verdict judge(Scene scene) {
        return detector.judge(new Evidence(scene.observe()));
    }

    final List<Finding> findings(Scene scene) {
        Verdict verdict = judge(scene);
        assertThat(verdict).isInstanceOf(Verdict.Found.class);
        return ((Verdict.Found) verdict).findings();
    }

    final Finding finding(Scene scene) {
        List<Finding> findings = findings(scene);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    final void silent(Scene scene) {
        assertThat(judge(scene)).isEqualTo(new Verdict.Clear());
    }

    @Test
    void staysSilentWhenTheLoopIsIdle() {
        silent(Scene.withLoop("loop-1"));
    }

    @Test
    void hasNoOpinionWithoutALoop() {
        assertThat(judge(Scene.withoutAgent())).isEqualTo(new Verdict.NotEnoughData("holdup.EventLoop"));
    }
}
