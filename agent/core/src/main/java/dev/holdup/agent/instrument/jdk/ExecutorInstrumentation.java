package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;

import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.LoopAdvice;
import dev.holdup.agent.instrument.Operation;
import java.util.List;

/** Idle waits of pool threads: the end of a run for pool threads that were declared loops. */
public final class ExecutorInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "jdk-executor";
    }

    @Override
    public String tested() {
        return "JDK 17, 25";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                new Hook(
                        "java.util.concurrent.ThreadPoolExecutor",
                        called("getTask"),
                        LoopAdvice.Idle.class,
                        Operation.IDLE),
                new Hook(
                        "java.util.concurrent.ForkJoinPool",
                        called("awaitWork"),
                        LoopAdvice.Idle.class,
                        Operation.IDLE));
    }
}
