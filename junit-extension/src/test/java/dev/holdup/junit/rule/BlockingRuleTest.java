package dev.holdup.junit.rule;

import static dev.holdup.analysis.testing.Scene.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockingRuleTest {
    private final Rule rule = new BlockingRule(1);

    @Test
    void tellsTheCallWithItsLineWayOutAndStack() {
        assertThat(broken(read(100, 40))).singleElement().satisfies(violation -> {
            assertThat(violation.codesFault()).isTrue();
            assertThat(violation.sentence())
                    .contains("OrderDao.load holds loop-1", "1 time, longest 40 ms, at OrderDao.java:88");
            assertThat(violation.text())
                    .contains("→ ", "at dev.shop.OrderDao.load(OrderDao.java:88)", "see docs/findings/");
            assertThat(violation.trace())
                    .extracting(StackTraceElement::getLineNumber)
                    .contains(88);
        });
    }

    @Test
    void isSilentUpToTheAllowedLengthAndNotAbove() {
        Rule ten = new BlockingRule(10);
        assertThat(ten.broken(Scenery.of(Scene.withLoop("loop-1").add(read(100, 10)))))
                .isEmpty();
        assertThat(ten.broken(Scenery.of(Scene.withLoop("loop-1").add(read(100, 10.1)))))
                .hasSize(1);
    }

    @Test
    void isSilentAboutWorkersClassLoadingAndWhatFrameworksDoForAMoment() {
        assertThat(rule.broken(Scenery.of(
                        Scene.withAgent().loop(1, "worker-1", "worker").add(read(100, 40)))))
                .isEmpty();
        assertThat(broken(FakeEvent.at(100, "jdk.ClassLoad")
                        .lasting(40)
                        .on(Scene.thread(1, "loop-1"))
                        .with("loadedClass", "dev.shop.Order")
                        .stack("dev.shop.OrderHandler.handle:9")))
                .isEmpty();
        assertThat(broken(call(100, 20, "NioSocketImpl.read", "socket").stack("io.netty.channel.A.read:1")))
                .isEmpty();
        assertThat(broken(call(100, 30, "NioSocketImpl.read", "socket").stack("io.netty.channel.A.read:1")))
                .hasSize(1);
    }

    @Test
    void cannotJudgeACallThatAPauseStretched() {
        List<Violation> violations = rule.broken(Scenery.of(Scene.withLoop("loop-1")
                .add(read(100, 30))
                .add(FakeEvent.at(100.2, "jdk.GCPhasePause").lasting(29.5))));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.codesFault()).isFalse();
            assertThat(violation.sentence()).contains("OrderDao.load", "pause of the JVM or the host");
        });
    }

    @Test
    void aWaitIsOneHoweverMuchOfItAPauseTook() {
        List<Violation> violations = rule.broken(Scenery.of(Scene.withLoop("loop-1")
                .add(call(100, 30, "Semaphore.acquire", "park").stack("dev.shop.Quota.admit:7"))
                .add(FakeEvent.at(100.2, "jdk.GCPhasePause").lasting(29.5))));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.codesFault()).isTrue();
            assertThat(violation.text()).contains("Quota.admit holds loop-1", "→ ", "Quota.java:7");
        });
    }

    private List<Violation> broken(FakeEvent event) {
        return rule.broken(Scenery.of(Scene.withLoop("loop-1").add(event)));
    }

    private static FakeEvent read(double atMs, double ms) {
        return call(atMs, ms, "NioSocketImpl.read", "socket")
                .stack("sun.nio.ch.NioSocketImpl.read:350", "dev.shop.OrderDao.load:88");
    }
}
