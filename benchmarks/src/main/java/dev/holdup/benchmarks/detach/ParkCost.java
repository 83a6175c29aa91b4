package dev.holdup.benchmarks.detach;

import dev.holdup.benchmarks.results.Spread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures a park that finds its permit, and beside it the giving of a permit alone, which has no hook: both by the
 * thread's CPU time, in slices of some ms and random order.
 */
final class ParkCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int OPERATIONS = 20_000;

    private final Random random = new Random(1);

    Window measure(int cycle, Window.State state, long windowNanos) {
        List<Double> parks = new ArrayList<>();
        List<Double> controls = new ArrayList<>();
        long end = System.nanoTime() + windowNanos;
        while (System.nanoTime() - end < 0) {
            if (random.nextBoolean()) {
                parks.add(parks());
                controls.add(controls());
            } else {
                controls.add(controls());
                parks.add(parks());
            }
        }
        return new Window(
                cycle, state, Spread.of(parks).median(), Spread.of(controls).median());
    }

    private static double parks() {
        Thread me = Thread.currentThread();
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < OPERATIONS; i++) {
            LockSupport.unpark(me);
            LockSupport.park();
        }
        return (THREADS.getCurrentThreadCpuTime() - begin) / (double) OPERATIONS;
    }

    private static double controls() {
        Thread me = Thread.currentThread();
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < OPERATIONS; i++) {
            LockSupport.unpark(me);
        }
        return (THREADS.getCurrentThreadCpuTime() - begin) / (double) OPERATIONS;
    }
}
