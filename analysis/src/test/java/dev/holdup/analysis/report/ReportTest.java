package dev.holdup.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void theWorstFindingMakesTheVerdict() {
        Report report = build(Scenes.faulty());
        assertThat(report.verdict())
                .isEqualTo("OrderDao.load (OrderDao.java:88) held both loops for 2.8 s in total: "
                        + "a socket read, 60 times, longest 412 ms.");
        Report.Finding worst = report.findings().get(0);
        assertThat(worst.count()).isEqualTo(60);
        assertThat(worst.totalMs()).isEqualTo(59 * 40 + 412);
        assertThat(worst.p50Ms()).isEqualTo(40);
        assertThat(worst.p99Ms()).isEqualTo(412);
        assertThat(worst.severity()).isEqualTo("error");
        assertThat(worst.inflictedMs()).isNull();
        assertThat(worst.firstSeen()).isEqualTo("2026-11-21T06:00:00.100Z");
        assertThat(worst.advice()).contains("EventExecutorGroup");
    }

    @Test
    void whereWaitingIsKnownItLeads() {
        Report report = build(Scenes.faultyWithWaiting());
        assertThat(report.verdict())
                .isEqualTo("60 tasks waited 9.0 s in total behind OrderDao.load (OrderDao.java:88): "
                        + "a socket read on nioEventLoopGroup-3-1, 10 times, longest 40 ms.");
    }

    @Test
    void aHealthyLoopIsSaidToBe() {
        Report report = build(Scenes.healthy());
        assertThat(report.verdict()).isEqualTo("Nothing held up a loop for 25 ms or more in 10 s.");
        assertThat(report.findings()).extracting(Report.Finding::severity).containsExactly("warning");
        assertThat(report.quality().good()).isTrue();
        assertThat(report.quality().coverage()).allMatch(Report.Coverage::present);
    }

    @Test
    void aWorkerThatBlocksIsANoteAndNeverTheVerdict() {
        Report report = build(Scene.withLoop("loop-1")
                .loop(2, "pool-1", "worker")
                .add(Scene.callOn(2, 100, 400, "Thread.sleep", "sleep").stack("dev.shop.A.b:1")));
        assertThat(report.findings()).extracting(Report.Finding::severity).containsExactly("note");
        assertThat(report.verdict()).startsWith("Nothing held up a loop");
    }

    @Test
    void severityTurnsAtTwentyFiveMillisecondsAndAtOnePercentOfTheWindow() {
        assertThat(severityOf(24.9, 1)).isEqualTo("warning");
        assertThat(severityOf(25, 1)).isEqualTo("error");
        assertThat(severityOf(10, 10)).isEqualTo("warning");
        assertThat(severityOf(10, 11)).isEqualTo("error");
    }

    @Test
    void aRecordingWithoutTheAgentSaysSoAndHowToMakeOne() {
        Report report = build(Scene.withoutAgent()
                .add(FakeEvent.at(1, "jdk.ThreadSleep").lasting(500).on(Scene.thread(1, "loop-1"))));
        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).contains("not made with the Holdup agent");
        assertThat(report.quality().good()).isFalse();
        assertThat(report.quality().reasons()).singleElement().asString().contains("holdup run");
        assertThat(report.quality().agentErrors()).isNull();
        assertThat(report.quality().hostStarvedShare()).isNull();
    }

    @Test
    void anAgentThatSawNoLoopSaysHowToNameOne() {
        Report report = build(Scene.withAgent());
        assertThat(report.verdict()).startsWith("No event loop was seen");
        assertThat(report.quality().reasons()).singleElement().asString().contains("loops=");
    }

    @Test
    void lossesDropsErrorsAndAStarvedHostWeakenTheEvidence() {
        Report report = build(Scene.withLoop("loop-1")
                .loss("recording.jfr ends inside a chunk at byte 4711")
                .add(FakeEvent.at(5, "holdup.Dropped")
                        .with("what", "BlockingCall")
                        .with("count", 7L)
                        .with("lost", 3_000_000L))
                .add(FakeEvent.at(9500, "holdup.AgentHealth")
                        .with("cpuTime", 50_000_000L)
                        .with("adviceErrors", 2L)
                        .with("adviceErrorSites", "Sleep.enter"))
                .add(Scene.stall(1, 100, 501, "HOST_STARVED")));
        assertThat(report.quality().verdict()).isEqualTo("weak");
        assertThat(report.quality().dropped()).isEqualTo(7);
        assertThat(report.quality().agentErrors()).isEqualTo(2);
        assertThat(report.quality().reasons()).hasSize(4);
    }

    @Test
    void aStarvedShareOfFivePercentIsStillGood() {
        assertThat(build(Scene.withLoop("loop-1").add(Scene.stall(1, 100, 500, "HOST_STARVED")))
                        .quality()
                        .good())
                .isTrue();
    }

    @Test
    void lagAndUtilisationCoverTheWholeWindowOfTheLoop() {
        Scene scene = Scene.withLoop("loop-1");
        for (int i = 0; i < 10; i++) {
            scene.add(Scene.second(1, 1000 * i, 900, 100));
        }
        Report.Loop loop = build(scene).loops().get(0);
        assertThat(loop.utilisation()).isEqualTo(0.1);
        assertThat(loop.lag().p90Ms()).isLessThan(1);
        assertThat(loop.lag().p99Ms()).isBetween(89.5, 90.5);
        assertThat(loop.lag().maxMs()).isBetween(99.9, 100.2);
        assertThat(loop.queueDelay()).isNull();
    }

    @Test
    void aStallOfAHundredMillisecondsEachSecondMakesTheGoldenLag() {
        Scene scene = Scene.withLoop("loop-1").lasting(60_000);
        for (int i = 0; i < 60; i++) {
            scene.add(Scene.waitingSecond(1, 1000 * i, 900, new Scene.Waited(0, 0, 0, 0), new double[] {0.01}, 100));
        }
        Report.Distribution lag = build(scene).loops().get(0).lag();
        assertThat(lag.p50Ms()).isZero();
        assertThat(lag.p95Ms()).isCloseTo(50, withinPercentage(3));
        assertThat(lag.p99Ms()).isCloseTo(90, withinPercentage(3));
        assertThat(lag.maxMs()).isCloseTo(100, withinPercentage(3));
        assertThat(lag.buckets().stream().mapToDouble(Report.Bucket::share).sum())
                .isCloseTo(1, within(1e-5));
        assertThat(lag.buckets().get(0).share()).isCloseTo(0.9001, within(1e-3));
    }

    @Test
    void aLoopWithoutStatisticsIsUnknownNotIdle() {
        Report.Loop loop = build(Scene.withLoop("loop-1")).loops().get(0);
        assertThat(loop.utilisation()).isNull();
        assertThat(loop.lag()).isNull();
        assertThat(loop.tasks()).isNull();
    }

    @Test
    void aStallThatDidNotEndIsSaidToBeStanding() {
        Report report = build(Scene.withLoop("loop-1")
                .add(Scene.opened(1, 8000))
                .add(Scene.sample(
                        1, 8025, "WAITING", "java.lang.Object.wait(Native Method)", "dev.shop.A.b(A.java:1)")));
        assertThat(report.findings().get(0).unfinished()).isTrue();
        assertThat(report.verdict()).contains("not over when the recording ended");
        assertThat(report.loops().get(0).lag().maxMs()).isBetween(1900.0, 2100.0);
    }

    private static String severityOf(double ms, int times) {
        Scene scene = Scene.withLoop("loop-1");
        for (int i = 0; i < times; i++) {
            scene.add(Scene.call(100 + 100 * i, ms, "Thread.sleep", "sleep").stack("dev.shop.A.b:1"));
        }
        return build(scene).findings().get(0).severity();
    }

    private static Report build(Scene scene) {
        return ReportBuilder.build(scene.observe());
    }
}
