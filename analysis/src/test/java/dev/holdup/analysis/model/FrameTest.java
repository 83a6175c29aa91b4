package dev.holdup.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTest {
    @Test
    void readsWhatTheAgentWrites() {
        assertThat(Frame.parse("dev.shop.OrderDao$Row.load(OrderDao.java:88)"))
                .isEqualTo(new Frame("dev.shop.OrderDao$Row", "load", "OrderDao.java", 88));
        assertThat(Frame.parse("sun.nio.ch.Net.poll(Native Method)"))
                .isEqualTo(new Frame("sun.nio.ch.Net", "poll", "Net.java", -1));
        assertThat(Frame.parse("java.base@25/java.lang.Thread.run(Thread.java:1)")
                        .className())
                .isEqualTo("java.lang.Thread");
        assertThat(Frame.parse("dev.shop.A$$Lambda/0x0000.run(Unknown Source)").className())
                .isEqualTo("dev.shop.A$$Lambda/0x0000");
    }

    @Test
    void anythingElseIsNoFrame() {
        assertThat(Frame.parse("")).isNull();
        assertThat(Frame.parse("... 14 more")).isNull();
    }

    @Test
    void theTopLevelClassNamesTheFile() {
        assertThat(Frame.sourceFile("dev.shop.OrderDao$Row$1")).isEqualTo("OrderDao.java");
        assertThat(Frame.sourceFile("dev.shop.OrdersKt")).isEqualTo("Orders.kt");
        assertThat(Frame.sourceFile("Main")).isEqualTo("Main.java");
        assertThat(Frame.sourceFile("dev.shop.A$$Lambda/0x0000")).isEqualTo("A.java");
    }
}
