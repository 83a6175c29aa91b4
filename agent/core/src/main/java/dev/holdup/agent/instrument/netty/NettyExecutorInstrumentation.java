package dev.holdup.agent.instrument.netty;

import static dev.holdup.agent.instrument.Methods.called;

import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.LoopAdvice;
import dev.holdup.agent.instrument.Operation;
import java.util.List;

/** Tasks and timers of every Netty executor, and the idle wait of those that do no I/O. */
public final class NettyExecutorInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "netty-executor";
    }

    @Override
    public String tested() {
        return "Netty 4.1.137, 4.2.18";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                new Hook(
                        "io.netty.util.concurrent.AbstractEventExecutor",
                        called("runTask"),
                        LoopAdvice.Run.class,
                        Operation.TASK),
                new Hook(
                        "io.netty.util.concurrent.PromiseTask",
                        called("runTask"),
                        LoopAdvice.Naming.class,
                        Operation.TASK),
                enqueue("io.netty.util.concurrent.SingleThreadEventExecutor"),
                enqueue("io.netty.util.concurrent.GlobalEventExecutor"),
                new Hook(
                        "io.netty.util.concurrent.ScheduledFutureTask",
                        called("setConsumed"),
                        LoopAdvice.Due.class,
                        Operation.TIMER),
                new Hook(
                        "io.netty.util.concurrent.ScheduledFutureTask",
                        called("run"),
                        LoopAdvice.DueInRun.class,
                        Operation.TIMER),
                new Hook(
                        "io.netty.util.concurrent.SingleThreadEventExecutor",
                        called("takeTask"),
                        LoopAdvice.Idle.class,
                        Operation.IDLE),
                new Hook(
                        "io.netty.util.concurrent.GlobalEventExecutor",
                        called("takeTask"),
                        LoopAdvice.Idle.class,
                        Operation.IDLE));
    }

    private static Hook enqueue(String executor) {
        return new Hook(executor, called("addTask"), LoopAdvice.Enqueue.class, Operation.ENQUEUE);
    }
}
