package dev.holdup.agent.instrument.netty;

import static dev.holdup.agent.instrument.Methods.called;

import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.LoopAdvice;
import dev.holdup.agent.instrument.Operation;
import java.util.List;

/** The run of one ready key. */
public final class NettyNioInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "netty-nio";
    }

    @Override
    public String tested() {
        return "Netty 4.1.137, 4.2.18";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                new Hook(
                        "io.netty.channel.nio.NioEventLoop",
                        called("processSelectedKey"),
                        LoopAdvice.Run.class,
                        Operation.READY_KEY),
                new Hook(
                        "io.netty.channel.nio.NioIoHandler",
                        called("processSelectedKey"),
                        LoopAdvice.Run.class,
                        Operation.READY_KEY));
    }
}
