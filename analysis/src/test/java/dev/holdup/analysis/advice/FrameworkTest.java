package dev.holdup.analysis.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Loop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrameworkTest {
    private static final Loop NETTY = loop("Netty");
    private static final Loop NIO = loop("Java NIO");

    @Test
    void theNearestFrameBelowTheCulpritTells() {
        assertThat(of(NETTY, "dev.shop.A.b", "reactor.core.publisher.FluxMap.onNext", "io.netty.C.d"))
                .isEqualTo(Framework.REACTOR);
        assertThat(of(NETTY, "dev.shop.A.b", "io.vertx.core.impl.ContextBase.emit", "io.netty.C.d"))
                .isEqualTo(Framework.VERTX);
        assertThat(of(NETTY, "dev.shop.A.b", "io.netty.channel.C.d", "reactor.netty.E.f"))
                .isEqualTo(Framework.NETTY);
        assertThat(of(NIO, "dev.shop.A.b", "java.lang.VirtualThread.run")).isEqualTo(Framework.VIRTUAL_THREADS);
    }

    @Test
    void whatTheCulpritCalledDoesNot() {
        assertThat(of(NIO, "java.lang.Thread.sleep", "reactor.core.publisher.Mono.block", "dev.shop.A.b"))
                .isEqualTo(Framework.PLAIN_NIO);
    }

    @Test
    void withoutSuchAFrameTheLoopTells() {
        assertThat(of(NETTY, "dev.shop.A.b")).isEqualTo(Framework.NETTY);
        assertThat(of(NIO)).isEqualTo(Framework.PLAIN_NIO);
        assertThat(of(loop("Reactor"))).isEqualTo(Framework.REACTOR);
        assertThat(of(loop("JDK http client"), "dev.shop.A.b")).isEqualTo(Framework.ELSEWHERE);
        assertThat(of(loop(null), "dev.shop.A.b")).isEqualTo(Framework.ELSEWHERE);
    }

    @Test
    void aPageGivesEachItsOwn() {
        Page sleep = Pages.of("sleep").orElseThrow();
        assertThat(sleep.wayOut(Framework.NETTY).codeShape()).contains("ctx.executor().schedule(");
        assertThat(sleep.wayOut(Framework.REACTOR).sentence()).contains("delayElement");
        assertThat(Pages.of("socket").orElseThrow().wayOut(Framework.VERTX).codeShape())
                .startsWith("vertx.executeBlocking(");
        assertThat(Pages.of("gc").orElseThrow().wayOut(Framework.NETTY))
                .isEqualTo(Pages.of("gc").orElseThrow().wayOut(Framework.ELSEWHERE));
    }

    private static Framework of(Loop loop, String... places) {
        List<Frame> stack = Stream.of(places)
                .map(place -> new Frame(
                        place.substring(0, place.lastIndexOf('.')),
                        place.substring(place.lastIndexOf('.') + 1),
                        null,
                        1))
                .toList();
        return Framework.of(loop, stack);
    }

    private static Loop loop(String framework) {
        return new Loop(1, "loop-1", framework, "nio", Loop.EVENT_LOOP, 0);
    }
}
