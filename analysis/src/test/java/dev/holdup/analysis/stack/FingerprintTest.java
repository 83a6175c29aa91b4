package dev.holdup.analysis.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.model.Frame;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void theSameBugThroughFourLambdasOfOneMethodIsOne() {
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> id(
                                "dev.shop.Handler.lambda$read$" + i,
                                "dev.shop.Handler$$Lambda/0x00007f" + i + ".run",
                                "jdk.proxy2.$Proxy1" + i + ".call",
                                "dev.shop.Handler.read"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void twoCallersOfOneDriverMethodAreTwo() {
        assertThat(id("com.driver.Connection.query", "dev.shop.OrderDao.load"))
                .isNotEqualTo(id("com.driver.Connection.query", "dev.shop.UserDao.load"));
    }

    @Test
    void aMovedLineChangesNothing() {
        List<Frame> here = List.of(new Frame("dev.shop.OrderDao", "load", "OrderDao.java", 88));
        List<Frame> there = List.of(new Frame("dev.shop.OrderDao", "load", "OrderDao.java", 91));
        assertThat(Fingerprint.of("blk", "blocking-call", "socket read", here))
                .isEqualTo(Fingerprint.of("blk", "blocking-call", "socket read", there))
                .matches("blk-[0-9a-f]{8}");
    }

    @Test
    void frameworkFramesAndWhatLiesBelowTheFifthCallerDoNotCount() {
        assertThat(id("a.A.a", "io.netty.X.y", "b.B.b", "c.C.c", "d.D.d", "e.E.e", "f.F.f"))
                .isEqualTo(id("a.A.a", "b.B.b", "io.netty.Z.z", "c.C.c", "d.D.d", "e.E.e", "g.G.g"));
    }

    @Test
    void anotherOperationAtTheSamePlaceIsAnother() {
        var stack = StacksTest.stack("dev.shop.OrderDao.load");
        assertThat(Fingerprint.of("blk", "blocking-call", "socket read", stack))
                .isNotEqualTo(Fingerprint.of("blk", "blocking-call", "socket write", stack));
    }

    private static String id(String... frames) {
        return Fingerprint.of("blk", "blocking-call", "socket read", StacksTest.stack(frames));
    }
}
