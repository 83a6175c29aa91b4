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
import dev.holdup.agent.instrument.jetty.JettyInstrumentation;
import dev.holdup.agent.instrument.kotlin.CoroutinesInstrumentation;
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
            // what a pool tells comes around the idle wait: a task ends before it, and starts after it
            new PoolInstrumentation(),
            new ExecutorInstrumentation(),
            new HoldInstrumentation(),
            new StageInstrumentation(),
            new VirtualThreadInstrumentation(),
            new NettyExecutorInstrumentation(),
            new NettyNioInstrumentation(),
            new NettyEpollInstrumentation(),
            new JettyInstrumentation(),
            new CoroutinesInstrumentation());

    private Catalog() {}
}
