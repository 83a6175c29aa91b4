package dev.holdup.analysis.model;

import static dev.holdup.analysis.testing.Scene.opened;
import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.holdup.analysis.testing.Scene;
import org.junit.jupiter.api.Test;

class StallsTest {
    @Test
    void twoRunsOfAJvmMayUseTheSameIds() {
        Scene scene = Scene.withLoop("loop-1")
                .add(stall(1, 100, 40, "ON_CPU"))
                .add(sample(1, 125, "RUNNABLE", "dev.shop.A.first(A.java:1)"))
                .add(stall(1, 6000, 40, "ON_CPU"))
                .add(sample(1, 6025, "RUNNABLE", "dev.shop.A.second(A.java:1)"));
        assertThat(scene.observe().stalls()).hasSize(2).allSatisfy(one -> assertThat(one.samples())
                .hasSize(1));
    }

    @Test
    void anOpenedStallLastsToTheNextSignOfLife() {
        assertThat(Scene.withLoop("loop-1")
                        .add(opened(1, 1000))
                        .add(stall(2, 3000, 40, "ON_CPU"))
                        .observe()
                        .stalls())
                .extracting(Stall::unfinished, Stall::durationNanos)
                .containsExactly(tuple(true, 2_000_000_000L), tuple(false, 40_000_000L));
    }

    @Test
    void aBlankTextIsUnknown() {
        assertThat(Scene.withLoop("loop-1").add(opened(1, 1000)).observe().stalls())
                .singleElement()
                .extracting(Stall::cause)
                .isNull();
    }
}
