package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;
import static net.bytebuddy.matcher.ElementMatchers.isPrivate;

import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import dev.holdup.agent.instrument.PoolAdvice;
import java.util.List;

/** Tasks of thread pools: what waits, what runs. Asynchronous stages of {@code CompletableFuture} are tasks of a pool. */
public final class PoolInstrumentation implements Instrumentation {
    private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";
    private static final String FORK_JOIN = "java.util.concurrent.ForkJoinPool";

    @Override
    public String name() {
        return "jdk-pool";
    }

    @Override
    public String tested() {
        return "JDK 17, 25";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                new Hook(POOL, called("execute", 1), PoolAdvice.Submit.class, Operation.POOL),
                new Hook(POOL, called("getTask"), PoolAdvice.Take.class, Operation.POOL),
                new Hook(POOL, called("processWorkerExit"), PoolAdvice.Last.class, Operation.POOL),
                new Hook(POOL + "$Worker", called("run"), PoolAdvice.First.class, Operation.POOL),
                new Hook(
                        "java.util.concurrent.ScheduledThreadPoolExecutor",
                        called("delayedExecute"),
                        PoolAdvice.Schedule.class,
                        Operation.POOL),
                new Hook(
                        "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask",
                        called("run"),
                        PoolAdvice.Due.class,
                        Operation.POOL),
                // 17, and what became of it; 25 has a public method of the first's name that calls the second
                new Hook(FORK_JOIN, called("externalSubmit").and(isPrivate()), PoolAdvice.Submit.class, Operation.POOL),
                new Hook(FORK_JOIN, called("poolSubmit"), PoolAdvice.SubmitSecond.class, Operation.POOL),
                new Hook("java.util.concurrent.ForkJoinTask", called("doExec"), PoolAdvice.Fork.class, Operation.POOL));
    }
}
