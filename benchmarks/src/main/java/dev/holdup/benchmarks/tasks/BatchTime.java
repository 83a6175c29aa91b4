package dev.holdup.benchmarks.tasks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** CPU time of an iteration's batches beside the wall time of the same iteration, in ns. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class BatchTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public long cpuNanos;
    public long wallNanos;

    private long wallBefore;

    @Setup(Level.Iteration)
    public void begin() {
        cpuNanos = 0;
        wallBefore = System.nanoTime();
    }

    @TearDown(Level.Iteration)
    public void end() {
        wallNanos = System.nanoTime() - wallBefore;
    }

    void add(long batchNanos) {
        cpuNanos += batchNanos;
    }

    /** Of the current thread. */
    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
