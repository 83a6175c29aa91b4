package dev.holdup.benchmarks.tasks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * CPU time of the measuring thread and of those that work for it, beside the wall time of the same iteration, in ns: a
 * task costs the one that gives it and the one that runs it.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
    /** Begins the names of the threads that work for the measuring one. */
    static final String WORKER = "measured-";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public long cpuNanos;
    public long wallNanos;

    private long cpuBefore;
    private long wallBefore;

    @Setup(Level.Iteration)
    public void begin() {
        cpuBefore = cpuNow();
        wallBefore = System.nanoTime();
    }

    @TearDown(Level.Iteration)
    public void end() {
        wallNanos = System.nanoTime() - wallBefore;
        cpuNanos = cpuNow() - cpuBefore;
    }

    private static long cpuNow() {
        long sum = THREADS.getCurrentThreadCpuTime();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(WORKER)) {
                sum += THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }
}
