package dev.holdup.agent.instrument.kotlin;

import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;

import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.LoopAdvice;
import dev.holdup.agent.instrument.Methods;
import dev.holdup.agent.instrument.Operation;
import java.util.List;

/**
 * Kotlin's {@code Dispatchers.Default} and {@code IO} share their threads: one that holds a permit for the processor is
 * not to be blocked, one that has given it up runs what blocks, or waits.
 */
public final class CoroutinesInstrumentation implements Instrumentation {
    private static final String WORKER = "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker";

    @Override
    public String name() {
        return "kotlin-coroutines";
    }

    @Override
    public String tested() {
        return "kotlinx-coroutines 1.10.2";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                new Hook(
                        WORKER,
                        Methods.withBody().and(nameStartsWith("tryReleaseCpu")),
                        LoopAdvice.Away.class,
                        Operation.AWAY),
                new Hook(
                        WORKER,
                        Methods.withBody().and(nameStartsWith("tryAcquireCpuPermit")),
                        LoopAdvice.Back.class,
                        Operation.AWAY));
    }
}
