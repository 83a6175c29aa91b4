package dev.holdup.benchmarks.tasks;

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

/** A task of Netty, given and run. Units: ns a task; to be compared between forks with and without the agent. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class TaskBenchmark {
    @Benchmark
    @OperationsPerInvocation(Batch.SIZE)
    public void nettyTaskFromTheLoop(NettyLoop loop, BatchTime time) {
        time.add(loop.batch.fromInside());
    }

    @Benchmark
    @OperationsPerInvocation(Batch.SIZE)
    public void nettyTaskFromAnotherThread(NettyLoop loop, BatchTime time) {
        time.add(loop.batch.fromOutside());
    }
}
