package dev.holdup.benchmarks.hooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Operations whose methods carry a hook, and two controls that carry none. Units: ns an operation; to be compared
 * between forks with and without the agent.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class HookBenchmark {
    private final ReentrantLock lock = new ReentrantLock();
    private final CompletableFuture<String> done = CompletableFuture.completedFuture("");
    private final Path there = Path.of("/dev/zero");

    @Benchmark
    public void parkWithPermit(Role role, CpuTime cpu) {
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
    }

    @Benchmark
    public void parkOneNano(Role role, CpuTime cpu) {
        LockSupport.parkNanos(1);
    }

    @Benchmark
    public int fileRead(Role role, CpuTime cpu, Connection.Zero zero) throws IOException {
        return zero.stream.read();
    }

    @Benchmark
    public boolean filesExists(Role role, CpuTime cpu) {
        return Files.exists(there);
    }

    @Benchmark
    public int readNothing(Role role, CpuTime cpu, Connection connection) throws IOException {
        return connection.quiet.read(connection.buffer);
    }

    @Benchmark
    public void controlFreeLock(Role role, CpuTime cpu) {
        lock.lock();
        lock.unlock();
    }

    @Benchmark
    public String controlDoneFuture(Role role, CpuTime cpu) throws ExecutionException, InterruptedException {
        return done.get();
    }
}
