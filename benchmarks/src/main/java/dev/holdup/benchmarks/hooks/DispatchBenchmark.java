package dev.holdup.benchmarks.hooks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A hook without the method around it, beside nothing at all. Runs only where the agent is. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class DispatchBenchmark {
    /** {@code LockSupport.park}, the first operation of the agent's list. */
    private static final int PARK = 0;

    private final Object subject = new Object();

    @Benchmark
    public void nothing(Role role, CpuTime cpu) {}

    @Benchmark
    public void enterAndExit(Role role, CpuTime cpu) {
        HoldupDispatcher.exit(PARK, HoldupDispatcher.enter(PARK, subject), subject);
    }
}
