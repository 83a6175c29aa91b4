package dev.holdup.analysis.report;

import static dev.holdup.analysis.testing.Scene.call;
import static dev.holdup.analysis.testing.Scene.inflicting;
import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static dev.holdup.analysis.testing.Scene.tasks;
import static dev.holdup.analysis.testing.Scene.waiters;
import static dev.holdup.analysis.testing.Scene.waitingSecond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final double[] NONE = {};

    @Test
    void theFourPartsAddUpToAllWaiting() {
        Report.Waiting waiting = build(Scenes.loaded()).waiting();
        assertThat(waiting.totalMs()).isEqualTo(8500);
        assertThat(waiting.findingsMs()).isEqualTo(6500);
        assertThat(waiting.ordinaryMs()).isEqualTo(1700);
        assertThat(waiting.wakingMs()).isEqualTo(200);
        assertThat(waiting.unattributedMs()).isEqualTo(100);
        assertThat(waiting.unattributedShare()).isEqualTo(0.0118);
        assertThat(waiting.estimatedMs()).isEqualTo(1500);
    }

    @Test
    void theyAddUpWhateverWasRecorded() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Report report = build(anything(random));
            Report.Waiting waiting = report.waiting();
            double findings = report.findings().stream()
                    .mapToDouble(Report.Finding::inflictedMs)
                    .sum();
            assertThat(waiting.findingsMs()).isCloseTo(findings, within(1e-2));
            assertThat(waiting.findingsMs() + waiting.ordinaryMs() + waiting.wakingMs() + waiting.unattributedMs())
                    .isCloseTo(waiting.totalMs(), within(waiting.totalMs() * 1e-6 + 1e-2));
        }
    }

    private static Scene anything(Random random) {
        Scene scene = Scene.withLoop("loop-1");
        for (int i = 0; i < 10; i++) {
            double at = 1000 * i;
            double inflicted = random.nextInt(500);
            scene.add(inflicting(sleep(at + 10, 30), random.nextInt(9), inflicted))
                    .add(inflicting(stall(i, at + 5, 100, "ON_CPU"), 9, inflicted + random.nextInt(500)))
                    .add(sample(i, at + 60, "RUNNABLE", "dev.shop.A.compute(A.java:1)"))
                    .add(waiters(at, 120, random.nextInt(20), random.nextBoolean()))
                    .add(waitingSecond(
                            1,
                            at,
                            800,
                            new Scene.Waited(
                                    random.nextInt(2000),
                                    random.nextInt(50),
                                    random.nextInt(60) - 20,
                                    random.nextInt(500)),
                            new double[] {1},
                            100));
        }
        return scene;
    }

    @Test
    void tasksThatAnOlderAgentDidNotTellAreMissingFromTheEvidence() {
        assertThat(build(Scenes.faulty()).quality().coverage())
                .filteredOn(event -> !event.present())
                .extracting(Report.Coverage::event)
                .containsExactly("holdup.TaskStats");
        assertThat(build(Scenes.loaded()).quality().coverage()).allMatch(Report.Coverage::present);
        assertThat(build(Scene.withLoop("idle-1")).quality().coverage()).allMatch(Report.Coverage::present);
    }

    @Test
    void anOldRecordingTellsNothingOfIt() {
        assertThat(build(Scenes.faultyWithWaiting()).waiting()).isNull();
        assertThat(build(Scenes.faultyWithWaiting()).taskClasses()).isEmpty();
        assertThat(build(Scenes.faulty()).loops().get(0).queueDelay()).isNull();
    }

    @Test
    void whatManyWaitBehindOutranksAndOutspeaksAStallThatNobodyNoticed() {
        Report report = build(Scenes.loaded());
        assertThat(report.findings()).extracting(Report.Finding::maxMs).containsExactly(6.0, 80.0);
        assertThat(report.findings()).extracting(Report.Finding::inflictedMs).containsExactly(6500.0, 0.0);
        assertThat(report.findings()).extracting(Report.Finding::severity).containsOnly("error");
        assertThat(report.verdict())
                .startsWith("About 1,500 tasks waited about 6.5 s in total behind OrderDao.load (OrderDao.java:88): ");
    }

    @Test
    void aStallThatNobodyWaitedBehindIsSaidToHold() {
        assertThat(build(Scene.withLoop("loop-1").add(inflicting(sleep(1000, 80), 0, 0)))
                        .verdict())
                .startsWith("A.b (A.java:1) held loop-1 for 80 ms in total");
    }

    @Test
    void manyReadyChannelsAreNamedAsWhatTheyAre() {
        Report report = build(Scene.withLoop("loop-1")
                .add(inflicting(stall(1, 1000, 60, "ON_CPU"), 30, 900)
                        .with("scope", "iteration")
                        .with("classes", "java.nio.channels.SelectionKey=59000000")));
        assertThat(report.verdict())
                .isEqualTo("30 tasks waited 900 ms in total behind ready channels: "
                        + "many short tasks on loop-1, 1 time, longest 60 ms.");
        assertThat(report.findings().get(0).advice()).startsWith("limit how many tasks one iteration takes");
    }

    @Test
    void errorsComeFirstAndTheOthersByWhatTheyInflicted() {
        Report report = build(Scene.withLoop("loop-1")
                .add(inflicting(stall(1, 1000, 60, "HOST_STARVED"), 30, 900))
                .add(inflicting(sleep(2000, 30), 2, 40))
                .add(inflicting(
                        call(3000, 3, "FileInputStream.read", "file")
                                .stack("java.io.FileInputStream.read:1", "dev.shop.C.d:1"),
                        1,
                        3)));
        assertThat(report.findings()).extracting(Report.Finding::inflictedMs).containsExactly(40.0, 900.0, 3.0);
    }

    @Test
    void shortCallsAreAnErrorOnceManyWaitBehindThemAgainAndAgain() {
        assertThat(severity(5, 3, 34)).isEqualTo("error");
        assertThat(severity(5, 3, 33)).isEqualTo("warning");
        assertThat(severity(5, 2, 200)).isEqualTo("warning");
        assertThat(severity(4.9, 3, 200)).isEqualTo("warning");
    }

    @Test
    void ordinaryLoadIsNoFinding() {
        Scene scene = Scene.withLoop("loop-1");
        for (int i = 0; i < 10; i++) {
            scene.add(waitingSecond(
                    1, 1000 * i, 300, new Scene.Waited(4000, 3, 0, 900), new double[] {1, 4, 9}, 2, 2, 9));
        }
        Report report = build(scene);
        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo("Nothing held up a loop for 25 ms or more in 10 s.");
        assertThat(report.waiting().ordinaryMs()).isEqualTo(48_970);
    }

    @Test
    void classesOfOneNameAreOneRowEachLoopAndOneInAll() {
        Report report = build(Scene.withLoop("loop-1")
                .loop(2, "loop-2", "loop")
                .add(tasks(1, 9000, "dev.shop.A$$Lambda/0x0001", 5, new double[] {1, 2}, 3, 4))
                .add(tasks(1, 9900, "dev.shop.A$$Lambda/0x0002", 7, new double[] {9}, 5)
                        .with("submitSite", "dev.shop.A.start(A.java:11)"))
                .add(tasks(2, 9900, "dev.shop.A$$Lambda/0x0001", 20, new double[] {30}, 6))
                .add(tasks(2, 9900, "", 3, NONE)));
        assertThat(report.taskClasses())
                .extracting(Report.TaskClass::loop)
                .containsExactly("loop-2", "loop-1", "loop-2");
        Report.TaskClass all = report.taskClassTotals().get(0);
        assertThat(all.loop()).isNull();
        assertThat(all.className()).isEqualTo("dev.shop.A");
        assertThat(all.count()).isEqualTo(4);
        assertThat(all.inflictedMs()).isEqualTo(32);
        assertThat(all.waitedMs()).isEqualTo(42);
        assertThat(all.queueDelay().maxMs()).isEqualTo(30);
        assertThat(all.queueDelay().count()).isEqualTo(4);
        assertThat(all.submitSite()).isEqualTo(new Report.Frame("dev.shop.A", "start", "A.java", 11));
        assertThat(report.taskClassTotals().get(1).className()).isEqualTo("(event loop)");
        assertThat(report.taskClassTotals().get(1).queueDelay()).isNull();
    }

    @Test
    void rowsBeyondTheBoundAreSummedUpAsOther() {
        Scene scene = Scene.withLoop("loop-1");
        for (int i = 0; i < 260; i++) {
            scene.add(tasks(1, 9900, "dev.shop.Task" + i, i, new double[] {1}, 1));
        }
        Report report = build(scene);
        assertThat(report.taskClasses()).hasSize(200);
        assertThat(report.taskClassTotals()).hasSize(50);
        assertThat(report.taskClasses().get(199).className()).isEqualTo("(other)");
        assertThat(report.taskClasses().stream()
                        .mapToDouble(Report.TaskClass::inflictedMs)
                        .sum())
                .isEqualTo(259 * 260 / 2.0);
    }

    @Test
    void aPoolHasARowAndNoLag() {
        Report report = build(Scenes.loaded());
        Report.Loop pool = report.loops().get(1);
        assertThat(pool.role()).isEqualTo("pool");
        assertThat(pool.utilisation()).isNull();
        assertThat(pool.lag()).isNull();
        assertThat(pool.queueDelay().maxMs()).isEqualTo(40);
        assertThat(pool.tasks()).isEqualTo(2);
    }

    @Test
    void aFindingKnowsWhereItsTasksWereSubmitted() {
        Scene scene = Scene.withLoop("loop-1")
                .add(sleep(1000, 80).with("taskClass", "dev.shop.Retry$Task"))
                .add(tasks(1, 9900, "dev.shop.Retry$Task", 0, NONE, 80)
                        .with("submitSite", "dev.shop.Retry.later(Retry.java:30)"));
        assertThat(build(scene).findings().get(0).submitSite())
                .isEqualTo(new Report.Frame("dev.shop.Retry", "later", "Retry.java", 30));
        assertThat(build(Scene.withLoop("loop-1").add(sleep(1000, 80)))
                        .findings()
                        .get(0)
                        .submitSite())
                .isNull();
    }

    private static String severity(double ms, int times, double inflictedMs) {
        Scene scene = Scene.withLoop("loop-1");
        for (int i = 0; i < times; i++) {
            scene.add(inflicting(sleep(1000 + 100 * i, ms), 7, inflictedMs));
        }
        return build(scene).findings().get(0).severity();
    }

    private static FakeEvent sleep(double atMs, double ms) {
        return call(atMs, ms, "Thread.sleep", "sleep").stack("java.lang.Thread.sleep:1", "dev.shop.A.b:1");
    }

    private static Report build(Scene scene) {
        return ReportBuilder.build(scene.observe());
    }
}
