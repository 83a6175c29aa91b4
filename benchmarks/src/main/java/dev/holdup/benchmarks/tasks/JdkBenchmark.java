package dev.holdup.benchmarks.tasks;

import dev.holdup.benchmarks.hooks.CpuTime;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Iterations of a loop and tasks of a pool that need the JDK only. Units: ns an iteration or task. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class JdkBenchmark {
    @Benchmark
    public int iterationBySelectNow(PlainLoop loop, CpuTime cpu) throws IOException {
        return loop.selector.selectNow();
    }

    @Benchmark
    public int iterationByWakeUpAndSelect(PlainLoop loop, CpuTime cpu) throws IOException {
        loop.selector.wakeup();
        return loop.selector.select();
    }

    @Benchmark
    @OperationsPerInvocation(Batch.SIZE)
    public void poolTask(Pool pool, BatchTime time) {
        time.add(pool.batch.fromOutside());
    }
}
