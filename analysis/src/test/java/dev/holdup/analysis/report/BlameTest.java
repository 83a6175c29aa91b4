package dev.holdup.analysis.report;

import static dev.holdup.analysis.testing.Scene.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.render.TextReport;
import dev.holdup.analysis.render.TextStyle;
import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import org.junit.jupiter.api.Test;

class BlameTest {
    private static final String SYNC = "java.util.concurrent.locks.ReentrantLock$NonfairSync";

    @Test
    void aContentionNamesItsOwnersFrameAndTheWholeChain() {
        Report report = report(contended()
                .add(edge(1, 0, 110, "loop-1", "dev.shop.Cache", true, "refresher", 5, 1))
                .add(edge(1, 1, 110, "refresher", SYNC, false, "writer", 0, 2)));

        Report.Finding finding = report.findings().get(0);
        assertThat(finding.owner()).isEqualTo("refresher");
        assertThat(finding.ownerFrame().method()).isEqualTo("refresh");
        assertThat(finding.frame().method()).isEqualTo("get");
        assertThat(finding.chain()).extracting(Report.Edge::owner).containsExactly("refresher", "writer");
        assertThat(finding.chain())
                .extracting(Report.Edge::lock)
                .containsExactly("dev.shop.Cache", "java.util.concurrent.locks.ReentrantLock");
        assertThat(report.verdict()).contains("that refresher held in Cache.refresh (Cache.java:31)");
        assertThat(TextReport.render(report, new TextStyle(120, false, false, 10)))
                .contains("loop-1 waits for the monitor of Cache that refresher holds in Cache.refresh (Cache.java:31)")
                .contains(
                        "refresher waits for the lock of ReentrantLock that writer holds in Disk.flush (Disk.java:12)");
    }

    /** JFR writes no thread that has ended by the time of the event. */
    @Test
    void aChainOfThreadsThatHaveEndedIsToldByTheirNames() {
        FakeEvent first = edge(1, 0, 110, "loop-1", "dev.shop.Cache", true, "refresher", 5, 1)
                .with(Fields.OWNER, null)
                .with(Fields.OWNER_NAME, "refresher");
        FakeEvent second = edge(1, 1, 110, "refresher", SYNC, false, "writer", 0, 2)
                .with(Fields.WAITER, null)
                .with(Fields.WAITER_NAME, "refresher")
                .with(Fields.OWNER, null)
                .with(Fields.OWNER_NAME, "writer");
        Report.Finding finding =
                report(contended().add(first).add(second)).findings().get(0);
        assertThat(finding.owner()).isEqualTo("refresher");
        assertThat(finding.chain()).extracting(Report.Edge::owner).containsExactly("refresher", "writer");
        assertThat(finding.chain()).extracting(Report.Edge::waiter).containsExactly("loop-1", "refresher");
    }

    @Test
    void aChainSeenOutsideTheWaitSaysNothingAboutIt() {
        Report report = report(contended().add(edge(1, 0, 160, "loop-1", "dev.shop.Cache", true, "refresher", 5, 1)));
        assertThat(report.findings().get(0).ownerFrame()).isNull();
        assertThat(report.findings().get(0).chain()).isEmpty();
        assertThat(report.blame().chains()).isEmpty();
    }

    @Test
    void aChainWhoseBeginningIsLostIsNotTold() {
        Report report = report(contended().add(edge(1, 1, 110, "refresher", SYNC, false, "writer", 0, 2)));
        assertThat(report.findings().get(0).chain()).isEmpty();
    }

    @Test
    void theLongestLookSpeaksForAWait() {
        Report report = report(contended()
                .add(edge(1, 0, 105, "loop-1", "dev.shop.Cache", true, "refresher", 0, 1))
                .add(edge(2, 0, 130, "loop-1", "dev.shop.Cache", true, "refresher", 25, 1)));
        assertThat(report.findings().get(0).chain()).singleElement().satisfies(edge -> assertThat(edge.heldMs())
                .isEqualTo(25));
    }

    @Test
    void chainsOfOneKindAreOneRowOfTheLedgerWhateverTheThreads() {
        Scene scene = contended().add(monitor(300, 20));
        scene.add(edge(1, 0, 110, "loop-1", "dev.shop.Cache", true, "refresher-1", 5, 1))
                .add(edge(2, 0, 310, "loop-1", "dev.shop.Cache", true, "refresher-2", 5, 1));
        Report.Ledger ledger = report(scene).blame();
        assertThat(ledger.chains()).singleElement().satisfies(chain -> {
            assertThat(chain.count()).isEqualTo(2);
            assertThat(chain.waitedMs()).isEqualTo(60);
            assertThat(chain.maxMs()).isEqualTo(40);
        });
        assertThat(ledger.otherCount()).isZero();
    }

    @Test
    void aParkWithAnOwnerIsALock() {
        Scene scene = Scene.withLoop("loop-1")
                .add(call(100, 40, "LockSupport.park", "park")
                        .stack("java.util.concurrent.locks.ReentrantLock.lock:1", "dev.shop.Cache.get:7"))
                .add(stack(1, "dev.shop.Cache.refresh(Cache.java:31)"));
        assertThat(report(scene).findings().get(0).cause()).isEqualTo("BLOCKED(park)");
        scene.add(edge(1, 0, 110, "loop-1", SYNC, false, "refresher", 5, 1));
        assertThat(report(scene).findings().get(0).cause()).isEqualTo("LOCK");
    }

    @Test
    void whatTheSystemDoesNotTellIsSaid() {
        Scene scene = contended()
                .add(FakeEvent.at(9_500, EventNames.AGENT_HEALTH)
                        .with(Fields.CPU_TIME, 50_000_000L)
                        .with(Fields.ADVICE_ERRORS, 0L)
                        .with(Fields.UNTOLD, "runQueue,throttled"));
        Report report = report(scene);
        assertThat(report.quality().untold()).containsExactly("runQueue", "throttled");
        assertThat(report.quality().good()).isTrue();
        assertThat(TextReport.render(report, TextStyle.PLAIN)).contains("does not tell the shares runQueue, throttled");
    }

    private static Scene contended() {
        return Scene.withLoop("loop-1")
                .add(monitor(100, 40))
                .add(stack(1, "java.lang.Thread.sleep(Native Method)", "dev.shop.Cache.refresh(Cache.java:31)"))
                .add(stack(2, "dev.shop.Disk.flush(Disk.java:12)"));
    }

    private static FakeEvent monitor(double atMs, double ms) {
        return FakeEvent.at(atMs, "jdk.JavaMonitorEnter")
                .lasting(ms)
                .on(Scene.thread(1, "loop-1"))
                .with("monitorClass", "dev.shop.Cache")
                .stack("dev.shop.Cache.get:7");
    }

    private static FakeEvent stack(long id, String... frames) {
        return FakeEvent.at(50, EventNames.STACK).with(Fields.ID, id).with(Fields.FRAMES, String.join("\n", frames));
    }

    private static FakeEvent edge(
            long chain,
            int order,
            double atMs,
            String waiter,
            String lock,
            boolean monitor,
            String owner,
            long heldMs,
            long stack) {
        return FakeEvent.at(atMs, EventNames.BLAME_EDGE)
                .with(Fields.CHAIN, chain)
                .with(Fields.ORDER, (long) order)
                .with(Fields.LOOP, 1L)
                .with(Fields.WAITER, Scene.thread(1, waiter))
                .with(Fields.LOCK, lock)
                .with(Fields.MONITOR, monitor)
                .with(Fields.OWNER, Scene.thread(7, owner))
                .with(Fields.OWNER_STATE, "RUNNABLE")
                .with(Fields.HELD, heldMs * 1_000_000)
                .with(Fields.STACK, stack);
    }

    private static Report report(Scene scene) {
        return ReportBuilder.build(scene.observe());
    }
}
