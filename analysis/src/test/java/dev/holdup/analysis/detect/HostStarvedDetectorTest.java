package dev.holdup.analysis.detect;

import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.Scene;
import org.junit.jupiter.api.Test;

class HostStarvedDetectorTest extends DetectorTest {
    HostStarvedDetectorTest() {
        super(new HostStarvedDetector());
    }

    @Test
    void namesNoCode() {
        Finding finding = finding(Scene.withLoop("loop-1")
                .add(stall(1, 100, 40, "HOST_STARVED"))
                .add(sample(1, 125, "RUNNABLE", "dev.shop.JsonView.render(JsonView.java:41)")));
        assertThat(finding.longest().culprit()).isNull();
    }

    @Test
    void staysSilentOnAStallOfAnotherCause() {
        silent(Scene.withLoop("loop-1").add(stall(1, 100, 40, "ON_CPU")));
    }
}
