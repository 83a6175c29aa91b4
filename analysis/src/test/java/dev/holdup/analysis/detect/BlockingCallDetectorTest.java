package dev.holdup.analysis.detect;

import static dev.holdup.analysis.testing.Scene.call;
import static dev.holdup.analysis.testing.Scene.opened;
import static dev.holdup.analysis.testing.Scene.sample;
import static dev.holdup.analysis.testing.Scene.stall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import org.junit.jupiter.api.Test;

class BlockingCallDetectorTest extends DetectorTest {
    private static final long MS = 1_000_000;
    private static final String[] READ = {
        "java.net.Socket$SocketInputStream.read:1", "dev.shop.OrderDao.load:88", "dev.shop.Handler.read:20"
    };

    BlockingCallDetectorTest() {
        super(new BlockingCallDetector());
    }

    @Test
    void namesCulpritOperationAndLength() {
        Finding finding = finding(Scene.withLoop("loop-1").add(read(100, 40)));
        assertThat(finding.longest().culprit().method()).isEqualTo("load");
        assertThat(finding.longest().operation()).isEqualTo("socket read");
        assertThat(finding.longest().durationNanos()).isEqualTo(40 * MS);
        assertThat(finding.id()).startsWith("blk-");
    }

    @Test
    void aCallAndTheStallThatItMadeAreOneFinding() {
        Finding finding = finding(Scene.withLoop("loop-1")
                .add(read(100, 40))
                .add(stall(1, 99, 42, "BLOCKED(socket)"))
                .add(sample(1, 125, "RUNNABLE", "dev.shop.OrderDao.load(OrderDao.java:88)")));
        assertThat(finding.occurrences()).hasSize(1);
        assertThat(finding.longest().stall().id()).isEqualTo(1);
    }

    @Test
    void aStallThatWaitedInAShorterCallIsNotCountedBesideIt() {
        Finding finding = finding(Scene.withLoop("loop-1")
                .add(read(100, 40))
                .add(stall(1, 95, 100, "BLOCKED(socket)"))
                .add(sample(1, 120, "RUNNABLE", "dev.shop.OrderDao.load(OrderDao.java:88)")));
        assertThat(finding.occurrences()).hasSize(1);
        assertThat(finding.longest().durationNanos()).isEqualTo(40 * MS);
        assertThat(finding.longest().stall().id()).isEqualTo(1);
    }

    @Test
    void aStallThatWaitedOutsideOfItsCallsCountsAsWell() {
        Scene scene = Scene.withLoop("loop-1")
                .add(read(150, 40))
                .add(stall(1, 95, 100, "BLOCKED(park)"))
                .add(sample(1, 120, "WAITING", "dev.shop.PaymentClient.authorise(PaymentClient.java:19)"));
        assertThat(findings(scene)).hasSize(2);
    }

    @Test
    void severalCallsOfOnePlaceInOneStallAreOneFinding() {
        Finding finding = finding(Scene.withLoop("loop-1")
                .add(read(100, 10))
                .add(read(111, 10))
                .add(read(122, 10))
                .add(stall(1, 99, 40, "MIXED")));
        assertThat(finding.occurrences()).hasSize(3);
        assertThat(finding.occurrences())
                .allSatisfy(one -> assertThat(one.stall()).isNotNull());
    }

    @Test
    void aCallThatFillsLessThanHalfOfAStallDoesNotExplainIt() {
        Finding finding = finding(Scene.withLoop("loop-1").add(read(100, 19)).add(stall(1, 100, 40, "ON_CPU")));
        assertThat(finding.longest().stall()).isNull();
    }

    @Test
    void aStallThatNeverEndsCountsUpToTheEndOfTheRecording() {
        Finding finding = finding(Scene.withLoop("loop-1")
                .lasting(5_000)
                .add(opened(7, 1_000))
                .add(sample(
                        7,
                        1_025,
                        "WAITING",
                        "jdk.internal.misc.Unsafe.park(Native Method)",
                        "java.util.concurrent.CountDownLatch.await(CountDownLatch.java:230)",
                        "dev.shop.Warmer.await(Warmer.java:18)")));
        assertThat(finding.longest().durationNanos()).isBetween(3_990 * MS, 8_010 * MS);
        assertThat(finding.longest().stall().unfinished()).isTrue();
        assertThat(finding.longest().operation()).isEqualTo("CountDownLatch.await");
    }

    @Test
    void aStallWithoutItsCallIsNamedLikeTheCall() {
        Finding finding = finding(Scene.withLoop("loop-1")
                .add(stall(1, 100, 45, "BLOCKED(park)"))
                .add(sample(
                        1,
                        125,
                        "WAITING",
                        "jdk.internal.misc.Unsafe.park(Native Method)",
                        "java.util.concurrent.CompletableFuture.get(CompletableFuture.java:2072)",
                        "dev.shop.PaymentClient.authorise(PaymentClient.java:19)")));
        assertThat(finding.longest().category()).isEqualTo("future");
        assertThat(finding.longest().cause()).isEqualTo("BLOCKED(future)");
    }

    @Test
    void aStallThatWasClosedIsNotCountedTwice() {
        silent(Scene.withLoop("loop-1").add(opened(1, 100)).add(stall(1, 100, 30, "ON_CPU")));
    }

    @Test
    void aSocketReadSeenOnlyInStacksHasTheFingerprintOfTheRecordedOne() {
        Scene recorded = Scene.withLoop("loop-1").add(read(100, 40));
        Scene sampled = Scene.withLoop("loop-1")
                .add(stall(1, 100, 40, "BLOCKED(socket)"))
                .add(sample(
                        1,
                        125,
                        "RUNNABLE",
                        "java.net.Socket$SocketInputStream.read(Socket.java:1)",
                        "dev.shop.OrderDao.load(OrderDao.java:91)",
                        "dev.shop.Handler.read(Handler.java:20)"));
        assertThat(finding(sampled).id()).isEqualTo(finding(recorded).id());
    }

    @Test
    void aWriteThatOnlyAPauseMadeLongIsNotACall() {
        silent(Scene.withLoop("loop-1")
                .add(call(100, 30.5, "FileOutputStream.write", "file").stack("dev.shop.A.b:1"))
                .add(FakeEvent.at(100, "jdk.GCPhasePause").lasting(30)));
    }

    @Test
    void aCallThatOutlastsThePauseIsACall() {
        finding(Scene.withLoop("loop-1")
                .add(call(100, 32, "FileOutputStream.write", "file").stack("dev.shop.A.b:1"))
                .add(FakeEvent.at(100, "jdk.GCPhasePause").lasting(30)));
    }

    @Test
    void whatHappensOnAWorkerIsAFindingOfItsOwn() {
        Scene scene = Scene.withLoop("loop-1")
                .loop(2, "pool-1", "worker")
                .add(read(100, 40))
                .add(Scene.callOn(2, 100, 400, "NioSocketImpl.read", "socket").stack(READ));
        assertThat(findings(scene)).hasSize(2).extracting(Finding::worker).containsExactly(false, true);
    }

    private static FakeEvent read(double atMs, double ms) {
        return call(atMs, ms, "NioSocketImpl.read", "socket").stack(READ);
    }
}
