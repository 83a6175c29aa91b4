package dev.holdup.analysis.model;

import static dev.holdup.analysis.testing.Scene.call;
import static dev.holdup.analysis.testing.Scene.run;
import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedCallsTest {
    @Test
    void aSleepOfTheLoopsThreadIsACall() {
        assertThat(categories(Scene.withLoop("loop-1").add(jdk("jdk.ThreadSleep", 100, 20))))
                .containsExactly("sleep");
    }

    @Test
    void aSleepBeforeTheLoopWasSeenIsNot() {
        Scene scene = Scene.withAgent();
        scene.add(FakeEvent.at(500, "holdup.EventLoop").with("loop", 1L).with("thread", Scene.thread(1, "loop-1")));
        assertThat(categories(scene.add(jdk("jdk.ThreadSleep", 499, 20)))).isEmpty();
        assertThat(categories(scene.add(jdk("jdk.ThreadSleep", 501, 20)))).containsExactly("sleep");
    }

    @Test
    void whatTheThreadDidWhileItsLoopWasIdleOrNoLoopIsNot() {
        Scene scene = Scene.withLoop("loop-1").add(run(100, 30));
        assertThat(categories(scene.add(jdk("jdk.JavaMonitorEnter", 140, 20)))).isEmpty();
        assertThat(categories(scene.add(jdk("jdk.ThreadSleep", 105, 20)))).containsExactly("sleep");
        assertThat(categories(scene.add(stall(1, 200, 60, "MIXED")).add(jdk("jdk.ThreadSleep", 205, 50))))
                .containsExactly("sleep", "sleep");
    }

    @Test
    void whatTheAgentRecordedIsNotJoinedAgain() {
        assertThat(categories(Scene.withLoop("loop-1")
                        .add(call(100, 20, "Thread.sleep", "sleep"))
                        .add(jdk("jdk.ThreadSleep", 100.1, 19.8))))
                .hasSize(1);
    }

    @Test
    void whatOverlapsACallForLessThanHalfIsJoined() {
        assertThat(categories(Scene.withLoop("loop-1")
                        .add(call(100, 20, "NioSocketImpl.read", "socket"))
                        .add(jdk("jdk.ThreadSleep", 115, 20))))
                .containsExactly("socket", "sleep");
    }

    @Test
    void theWaitInsideAClassLoadStays() {
        assertThat(categories(Scene.withLoop("loop-1").add(load(100, 30)).add(jdk("jdk.JavaMonitorEnter", 101, 28))))
                .containsExactly("monitor");
    }

    @Test
    void ofClassLoadsInsideEachOtherTheOuterStays() {
        assertThat(Scene.withLoop("loop-1")
                        .add(load(100, 30))
                        .add(load(101, 20))
                        .observe()
                        .calls())
                .singleElement()
                .extracting(BlockingCall::durationNanos)
                .isEqualTo(30_000_000L);
    }

    @Test
    void waitingForTheInitialisationOfAClassHasItsOwnName() {
        assertThat(Scene.withLoop("loop-1")
                        .add(jdk("jdk.JavaMonitorWait", 100, 20).with("monitorClass", "[I"))
                        .observe()
                        .calls())
                .singleElement()
                .extracting(BlockingCall::operation, BlockingCall::category)
                .containsExactly("class initialisation", "class-load");
    }

    @Test
    void takesItsWaitingFromTheRunAroundItInProportion() {
        Waiting waiting = Scene.withLoop("loop-1")
                .add(Scene.run(100, 40).with("backlog", 3L).with("victims", 9L).with("inflictedDelay", 800_000_000L))
                .add(jdk("jdk.ThreadSleep", 110, 20))
                .observe()
                .calls()
                .get(0)
                .waiting();
        assertThat(waiting).isEqualTo(new Waiting(3, 9, 400_000_000L, true));
    }

    private static List<String> categories(Scene scene) {
        return scene.observe().calls().stream().map(BlockingCall::category).toList();
    }

    private static FakeEvent load(double atMs, double ms) {
        return jdk("jdk.ClassLoad", atMs, ms).with("loadedClass", "dev.shop.Big");
    }

    private static FakeEvent jdk(String type, double atMs, double ms) {
        return FakeEvent.at(atMs, type)
                .lasting(ms)
                .on(Scene.thread(1, "loop-1"))
                .stack("dev.shop.A.b:1");
    }
}
