package dev.holdup.agent.instrument;

import dev.holdup.agent.instrument.jdk.ChannelInstrumentation;
import dev.holdup.agent.instrument.jdk.ExecutorInstrumentation;
import dev.holdup.agent.instrument.jdk.FileInstrumentation;
import dev.holdup.agent.instrument.jdk.FileSystemInstrumentation;
import dev.holdup.agent.instrument.jdk.HoldInstrumentation;
import dev.holdup.agent.instrument.jdk.NameLookupInstrumentation;
import dev.holdup.agent.instrument.jdk.ParkInstrumentation;
import dev.holdup.agent.instrument.jdk.PoolInstrumentation;
import dev.holdup.agent.instrument.jdk.ProcessInstrumentation;
import dev.holdup.agent.instrument.jdk.SelectorInstrumentation;
import dev.holdup.agent.instrument.jdk.SleepInstrumentation;
import dev.holdup.agent.instrument.jdk.SocketInstrumentation;
import dev.holdup.agent.instrument.jdk.StageInstrumentation;
import dev.holdup.agent.instrument.jdk.VirtualThreadInstrumentation;
import dev.holdup.agent.instrument.netty.NettyEpollInstrumentation;
import dev.holdup.agent.instrument.netty.NettyExecutorInstrumentation;
import dev.holdup.agent.instrument.netty.NettyNioInstrumentation;
import java.util.List;

/** Every instrumentation, one line each. */
public final class Catalog {
    public static final List<Instrumentation> ALL = List.of(
            new SelectorInstrumentation(),
            new ParkInstrumentation(),
            new SleepInstrumentation(),
            new SocketInstrumentation(),
            new ChannelInstrumentation(),
            new FileInstrumentation(),
            new FileSystemInstrumentation(),
            new NameLookupInstrumentation(),
            new ProcessInstrumentation(),
            new ExecutorInstrumentation(),
            new PoolInstrumentation(),
            new HoldInstrumentation(),
            new StageInstrumentation(),
            new VirtualThreadInstrumentation(),
            new NettyExecutorInstrumentation(),
            new NettyNioInstrumentation(),
            new NettyEpollInstrumentation());

    private Catalog() {}
}
