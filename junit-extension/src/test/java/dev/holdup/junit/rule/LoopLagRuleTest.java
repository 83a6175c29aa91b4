package dev.holdup.junit.rule;

import static dev.holdup.analysis.testing.Scene.run;
import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopLagRuleTest {
    private final Rule rule = new LoopLagRule(20);

    @Test
    void namesTheCodeThatKeptTheLoop() {
        assertThat(rule.broken(Scenery.of(computing()))).singleElement().satisfies(violation -> {
            assertThat(violation.codesFault()).isTrue();
            assertThat(violation.sentence())
                    .contains(
                            "loop-1 did not come round for 60 ms (limit 20 ms)", "JsonView.render", "JsonView.java:41");
        });
    }

    @Test
    void isSilentUpToTheLimitAndNotAbove() {
        assertThat(rule.broken(Scenery.of(Scene.withLoop("loop-1").add(run(100, 20)))))
                .isEmpty();
        assertThat(rule.broken(Scenery.of(Scene.withLoop("loop-1").add(run(100, 20.1)))))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.text()).contains("dev.shop.Task", "no stack was taken", "stall="));
    }

    @Test
    void twoCallsThatTogetherAreTooLongAreTooLong() {
        Scene scene = Scene.withLoop("loop-1")
                .add(run(100, 31))
                .add(Scene.call(100, 15, "Thread.sleep", "sleep").stack("dev.shop.Retry.backOff:15"))
                .add(Scene.call(115, 15, "Thread.sleep", "sleep").stack("dev.shop.Retry.backOff:15"));

        assertThat(rule.broken(Scenery.of(scene))).hasSize(1);
    }

    @Test
    void doesNotBlameCodeForPausesAndAStarvedHost() {
        Scene paused = Scene.withLoop("loop-1")
                .add(run(100, 30))
                .add(FakeEvent.at(100, "jdk.GCPhasePause").lasting(29));

        assertThat(rule.broken(Scenery.of(paused)))
                .extracting(Violation::codesFault)
                .containsExactly(false);
        assertThat(rule.broken(Scenery.of(computing(), 0.2)))
                .extracting(Violation::codesFault)
                .containsExactly(false);
    }

    @Test
    void whatAThreadUsedOfTheProcessorNoHostAdds() {
        Scene scene = Scene.withLoop("loop-1")
                .add(stall(1, 100, 60, "ON_CPU").with("cpu", 55_000_000L))
                .add(sample(1, 125, "RUNNABLE", "dev.shop.JsonView.render(JsonView.java:41)"));

        assertThat(rule.broken(Scenery.of(scene, 0.2)))
                .extracting(Violation::codesFault)
                .containsExactly(true);
    }

    @Test
    void isSilentAboutWorkers() {
        Scene scene = Scene.withAgent().loop(1, "worker-1", "worker").add(run(100, 60));

        assertThat(rule.broken(Scenery.of(scene))).isEqualTo(List.of());
    }

    private static Scene computing() {
        return Scene.withLoop("loop-1")
                .add(stall(1, 100, 60, "ON_CPU"))
                .add(sample(1, 125, "RUNNABLE", "dev.shop.JsonView.render(JsonView.java:41)"));
    }
}
