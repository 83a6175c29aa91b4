package dev.holdup.benchmarks.hooks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * CPU time of the measuring thread beside the wall time of the same iteration, both in ns: what other processes take
 * from it counts in the second only.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public long cpuNanos;
    public long wallNanos;

    private long cpuBefore;
    private long wallBefore;

    @Setup(Level.Iteration)
    public void begin() {
        cpuBefore = THREADS.getCurrentThreadCpuTime();
        wallBefore = System.nanoTime();
    }

    @TearDown(Level.Iteration)
    public void end() {
        wallNanos = System.nanoTime() - wallBefore;
        cpuNanos = THREADS.getCurrentThreadCpuTime() - cpuBefore;
    }
}
