package dev.holdup.analysis.detect;

import static dev.holdup.analysis.testing.Scene.call;
import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import org.junit.jupiter.api.Test;

class CpuStallDetectorTest extends DetectorTest {
    private static final String RENDER = "dev.shop.JsonView.render(JsonView.java:41)";

    CpuStallDetectorTest() {
        super(new CpuStallDetector());
    }

    @Test
    void blamesTheMethodThatMostStacksShow() {
        Finding finding = finding(Scene.withLoop("loop-1")
                .add(stall(1, 100, 120, "ON_CPU"))
                .add(sample(1, 125, "RUNNABLE", "dev.shop.Other.warm(Other.java:3)"))
                .add(sample(1, 150, "RUNNABLE", "java.util.regex.Pattern.match(Pattern.java:1)", RENDER))
                .add(sample(1, 200, "RUNNABLE", "java.util.regex.Pattern.match(Pattern.java:2)", RENDER)));
        assertThat(finding.longest().culprit().method()).isEqualTo("render");
        assertThat(finding.longest().blocking().method()).isEqualTo("match");
        assertThat(finding.longest().operation()).isNull();
    }

    @Test
    void aStallWithoutAStackNamesTheTaskOrNobody() {
        assertThat(finding(Scene.withLoop("loop-1").add(stall(1, 100, 30, "ON_CPU")))
                        .longest()
                        .culprit())
                .isNull();
        assertThat(finding(Scene.withLoop("loop-1")
                                .add(stall(1, 100, 30, "ON_CPU").with("taskClass", "dev.shop.Tick")))
                        .longest()
                        .culprit()
                        .className())
                .isEqualTo("dev.shop.Tick");
    }

    @Test
    void aMixedStallThatWaitedInANativeReadIsNoCpuStall() {
        silent(Scene.withLoop("loop-1")
                .add(stall(1, 100, 30, "MIXED"))
                .add(sample(
                        1,
                        125,
                        "RUNNABLE",
                        "sun.nio.ch.SocketDispatcher.read0(Native Method)",
                        "java.net.Socket$SocketInputStream.read(Socket.java:964)",
                        "dev.shop.OrderDao.load(OrderDao.java:88)")));
    }

    @Test
    void staysSilentWhenACallExplainsHalfOfIt() {
        Scene scene = Scene.withLoop("loop-1").add(stall(1, 100, 40, "MIXED"));
        silent(scene.add(call(110, 20, "Thread.sleep", "sleep").stack("dev.shop.A.b:1")));
    }

    @Test
    void speaksWhenACallExplainsLessThanHalfOfIt() {
        Scene scene = Scene.withLoop("loop-1").add(stall(1, 100, 40, "MIXED"));
        finding(scene.add(call(110, 19, "Thread.sleep", "sleep").stack("dev.shop.A.b:1")));
    }

    @Test
    void theJvmsOwnSamplesNameTheHotFrame() {
        Scene scene = Scene.withLoop("loop-1")
                .add(stall(1, 100, 60, "ON_CPU"))
                .add(sample(1, 125, "RUNNABLE", "dev.shop.Other.warm(Other.java:3)"))
                .add(ran("jdk.ExecutionSample", "sampledThread", 130))
                .add(ran("jdk.CPUTimeSample", "eventThread", 140));
        assertThat(finding(scene).longest().culprit().method()).isEqualTo("render");
    }

    @Test
    void samplesOfAnotherTimeOrThreadSayNothing() {
        Scene scene = Scene.withLoop("loop-1")
                .add(stall(1, 100, 60, "ON_CPU"))
                .add(sample(1, 125, "RUNNABLE", "dev.shop.Other.warm(Other.java:3)"))
                .add(ran("jdk.ExecutionSample", "sampledThread", 90))
                .add(ran("jdk.ExecutionSample", "sampledThread", 170))
                .add(ran("jdk.ExecutionSample", "sampledThread", 130).with("sampledThread", Scene.thread(5, "other")))
                .add(ran("jdk.ExecutionSample", "sampledThread", 140).with("sampledThread", Scene.thread(5, "other")));
        assertThat(finding(scene).longest().culprit().method()).isEqualTo("warm");
    }

    private static FakeEvent ran(String type, String thread, double atMs) {
        return FakeEvent.at(atMs, type)
                .with(thread, Scene.thread(1, "loop-1"))
                .stack("java.util.HashMap.get:1", "dev.shop.JsonView.render:41");
    }
}
