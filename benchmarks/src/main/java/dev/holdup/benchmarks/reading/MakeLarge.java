package dev.holdup.benchmarks.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;

/** A recording of a given size: four of the JDK's event types with stacks, and many more of a type that nobody wants. */
public final class MakeLarge {
    private static final int DEEPEST = 24;
    /** Programs come back to the same places: so many paths lead to each depth. */
    private static final int STACKS = 1 << 10;

    private static final int UNWANTED_IN_A_ROW = 6;
    private static volatile Object sink;

    private MakeLarge() {}

    /** Arguments: the file, its size in MB. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        long bytes = Long.parseLong(arguments[1]) << 20;
        try (Recording recording = new Recording()) {
            recording.setToDisk(true);
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording
                    .enable("jdk.JavaMonitorEnter")
                    .withThreshold(Duration.ZERO)
                    .withStackTrace();
            recording.enable("jdk.ThreadPark").withThreshold(Duration.ZERO).withStackTrace();
            recording.enable("jdk.ObjectAllocationInNewTLAB").withStackTrace();
            recording.start();
            AtomicLong seed = new AtomicLong();
            SynchronousQueue<Object> queue = new SynchronousQueue<>();
            start(() -> allocate(seed.incrementAndGet(), 4 + (int) (seed.get() % DEEPEST)));
            start(() -> allocate(seed.incrementAndGet(), 4 + (int) (seed.get() % DEEPEST)));
            start(() -> queue.put(seed));
            start(() -> queue.take());
            while (recording.getSize() < bytes) {
                Thread.sleep(200);
            }
            recording.stop();
            recording.dump(file);
        }
        System.out.println(file + " " + (Files.size(file) >> 20) + " MB");
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    work.run();
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void allocate(long seed, int depth) {
        if (depth > 0) {
            if ((seed % STACKS >> depth & 1) == 0) {
                allocate(seed, depth - 1);
            } else {
                otherwise(seed, depth - 1);
            }
            return;
        }
        for (int i = 0; i < UNWANTED_IN_A_ROW; i++) {
            Unwanted event = new Unwanted();
            event.number = seed;
            event.other = seed * i;
            event.share = 0.5;
            event.text = "request " + seed % 100;
            event.commit();
        }
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park(MakeLarge.class);
        if (seed % 8 == 0) {
            synchronized (MakeLarge.class) {
                sink = new byte[(int) (seed % 7 + 1) << 15];
            }
        }
    }

    private static void otherwise(long seed, int depth) {
        allocate(seed, depth);
    }

    @Name("bench.Unwanted")
    @Label("Unwanted")
    @StackTrace(false)
    static final class Unwanted extends Event {
        long number;
        long other;
        double share;
        String text;
    }
}
