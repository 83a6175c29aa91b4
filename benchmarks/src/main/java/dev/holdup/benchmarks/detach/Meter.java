package dev.holdup.benchmarks.detach;

import dev.holdup.benchmarks.detach.Operation.Subjects;
import dev.holdup.benchmarks.results.Spread;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Measures all operations in slices of about a millisecond, in random order, by the thread's CPU time. */
final class Meter {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TIMES = 5_000;

    private final Random random = new Random(1);
    private final Subjects subjects;
    private long result;

    Meter(Subjects subjects) {
        this.subjects = subjects;
    }

    Window measure(int cycle, Window.State state, long windowNanos) throws IOException {
        Map<Operation, List<Double>> slices = new EnumMap<>(Operation.class);
        List<Operation> order = Arrays.asList(Operation.values());
        long end = System.nanoTime() + windowNanos;
        while (System.nanoTime() - end < 0) {
            Collections.shuffle(order, random);
            for (Operation operation : order) {
                long begin = THREADS.getCurrentThreadCpuTime();
                result += operation.repeat(TIMES, subjects);
                double nanos = THREADS.getCurrentThreadCpuTime() - begin;
                slices.computeIfAbsent(operation, o -> new ArrayList<>()).add(nanos / TIMES);
            }
        }
        Map<String, Double> calm = new TreeMap<>();
        slices.forEach((operation, nanos) ->
                calm.put(operation.name(), Spread.of(nanos).lower()));
        return new Window(cycle, state, calm);
    }

    /** To be used, so that no work can be left out. */
    long result() {
        return result;
    }
}
