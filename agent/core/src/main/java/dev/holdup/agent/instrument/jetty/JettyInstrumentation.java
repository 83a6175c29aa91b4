package dev.holdup.agent.instrument.jetty;

import static dev.holdup.agent.instrument.Methods.called;

import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.LoopAdvice;
import dev.holdup.agent.instrument.Operation;
import java.util.List;

/**
 * Where a thread of Jetty's pool that was selecting is so no more: it runs a task after another thread has taken over the
 * selector, or it has a job of the pool, or waits for one.
 */
public final class JettyInstrumentation implements Instrumentation {
    private static final String THREADS = "org.eclipse.jetty.util.thread.";

    @Override
    public String name() {
        return "jetty";
    }

    @Override
    public String tested() {
        return "Jetty 12.1.13";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                hook("strategy.AdaptiveExecutionStrategy", "epcRunTask", LoopAdvice.Idle.class),
                hook("QueuedThreadPool$Runner", "idleJobPoll", LoopAdvice.Away.class),
                hook("QueuedThreadPool$Runner", "doRunJob", LoopAdvice.Away.class),
                hook("ReservedThreadExecutor$ReservedThread", "waitForTask", LoopAdvice.Away.class));
    }

    private static Hook hook(String className, String method, Class<?> advice) {
        return new Hook(THREADS + className, called(method), advice, Operation.AWAY);
    }
}
