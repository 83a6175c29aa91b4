package dev.holdup.agent.instrument.netty;

import static dev.holdup.agent.instrument.Methods.called;
import static net.bytebuddy.matcher.ElementMatchers.returns;

import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.LoopAdvice;
import dev.holdup.agent.instrument.Operation;
import java.util.List;

/** The poll of the epoll transport, and the run of one ready channel. */
public final class NettyEpollInstrumentation implements Instrumentation {
    private static final String NATIVE = "io.netty.channel.epoll.Native";

    @Override
    public String name() {
        return "netty-epoll";
    }

    @Override
    public String tested() {
        return "Netty 4.1.137, 4.2.18";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                new Hook(
                        NATIVE,
                        called("epollWait", "epollBusyWait").and(returns(int.class)),
                        LoopAdvice.NativePoll.class,
                        Operation.SELECT),
                new Hook(
                        NATIVE,
                        called("epollWait").and(returns(long.class)),
                        LoopAdvice.NativeTimedPoll.class,
                        Operation.SELECT),
                ready("io.netty.channel.epoll.AbstractEpollStreamChannel$EpollStreamUnsafe"),
                ready("io.netty.channel.epoll.AbstractEpollServerChannel$EpollServerSocketUnsafe"),
                ready("io.netty.channel.epoll.EpollDatagramChannel$EpollDatagramChannelUnsafe"));
    }

    private static Hook ready(String channel) {
        return new Hook(channel, called("epollInReady"), LoopAdvice.RunOfReceiver.class, Operation.READY_KEY);
    }
}
