package dev.holdup.analysis.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.model.Frame;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StacksTest {
    @Test
    void theCulpritIsTheFirstFrameOutsideJdkAndFrameworks() {
        List<Frame> stack = stack(
                "java.net.Socket$SocketInputStream.read",
                "io.netty.util.Something.call",
                "dev.shop.OrderDao$$Lambda/0x000071.run",
                "dev.shop.OrderDao.load",
                "dev.shop.Handler.read");
        assertThat(Stacks.culprit(stack).method()).isEqualTo("load");
    }

    @Test
    void withoutApplicationTheFrameworkIsNamedAndWithoutBothTheTop() {
        assertThat(Stacks.culprit(stack("java.lang.Thread.sleep", "io.netty.A.b"))
                        .className())
                .isEqualTo("io.netty.A");
        assertThat(Stacks.culprit(stack("java.lang.Thread.sleep", "java.lang.Thread.run"))
                        .method())
                .isEqualTo("sleep");
        assertThat(Stacks.culprit(List.of())).isNull();
    }

    @Test
    void whoeverUsedTheClassIsTheCulpritAndNotItsLoader() {
        List<Frame> stack = stack(
                "java.util.zip.Inflater.inflate",
                "org.springframework.boot.loader.net.protocol.jar.JarUrlClassLoader.loadClass",
                "java.lang.ClassLoader.loadClass",
                "io.netty.handler.codec.http.HttpServerCodec.<init>");
        assertThat(Stacks.culprit(stack).method()).isEqualTo("<init>");
    }

    @Test
    void theAgentsFramesOnTopAreLeftOut() {
        List<Frame> stack = stack(
                "dev.holdup.agent.record.Calls.end",
                "java.lang.HoldupDispatcher.end",
                "java.util.concurrent.locks.LockSupport.park",
                "dev.shop.A.b");
        assertThat(Stacks.withoutAgent(stack))
                .hasSize(2)
                .first()
                .extracting(Frame::method)
                .isEqualTo("park");
    }

    @Test
    void aStackWithoutTheAgentStaysWhole() {
        List<Frame> stack = stack("java.lang.Thread.sleep", "dev.shop.A.b");
        assertThat(Stacks.withoutAgent(stack)).isEqualTo(stack);
    }

    static List<Frame> stack(String... names) {
        return Arrays.stream(names)
                .map(name -> {
                    int dot = name.lastIndexOf('.');
                    String owner = name.substring(0, dot);
                    return new Frame(owner, name.substring(dot + 1), Frame.sourceFile(owner), 10);
                })
                .toList();
    }
}
