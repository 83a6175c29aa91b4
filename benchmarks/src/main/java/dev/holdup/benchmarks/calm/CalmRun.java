package dev.holdup.benchmarks.calm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Loops with next to nothing to do, in a JVM with the agent. Says what its watchdog took of a processor, and what a thread
 * took that only wakes up as often: a line {@code JDK, loops, seconds since the start, watchdog, control}, with tabs, for
 * a window after half a minute and for one after it has been calm for long.
 */
public final class CalmRun {
    private static final long WINDOW_SECONDS = 30;
    private static final long[] WINDOWS_FROM = {30, 150};
    /** The watchdog's, in its first minutes. */
    private static final long WAKES_NANOS = TimeUnit.MICROSECONDS.toNanos(19_300);
    /** Of all loops together, and of one. */
    private static final int MOST_TURNS_A_SECOND = 1_600;

    private static final int TURNS_A_SECOND = 100;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CalmRun() {}

    /** Argument: how many loops. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        List<Selector> loops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            loops.add(loop());
        }
        long control = daemon("control", () -> LockSupport.parkNanos(WAKES_NANOS));
        long watchdog = watchdog();
        long pause = TimeUnit.SECONDS.toNanos(1) * count / Math.min(MOST_TURNS_A_SECOND, count * TURNS_A_SECOND);
        daemon("turns", () -> {
            loops.forEach(Selector::wakeup);
            LockSupport.parkNanos(pause);
        });
        long start = System.nanoTime();
        for (long from : WINDOWS_FROM) {
            sleepUntil(start, from);
            long before = System.nanoTime();
            long watched = THREADS.getThreadCpuTime(watchdog);
            long controlled = THREADS.getThreadCpuTime(control);
            sleepUntil(start, from + WINDOW_SECONDS);
            double length = System.nanoTime() - before;
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%d\t%d\t%.6f\t%.6f%n",
                    Runtime.version(),
                    count,
                    from,
                    (THREADS.getThreadCpuTime(watchdog) - watched) / length,
                    (THREADS.getThreadCpuTime(control) - controlled) / length);
        }
    }

    private static Selector loop() throws IOException {
        Selector selector = Selector.open();
        daemon("loop", () -> {
            try {
                selector.select();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return selector;
    }

    /** @return the id of a thread that does so again and again */
    private static long daemon(String name, Runnable turn) {
        Thread thread = new Thread(
                () -> {
                    while (true) {
                        turn.run();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread.getId();
    }

    private static long watchdog() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WINDOWS_FROM[0]);
        while (System.nanoTime() - end < 0) {
            for (var info : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
                if (info != null && info.getThreadName().equals("holdup-watchdog")) {
                    return info.getThreadId();
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("no thread holdup-watchdog: start with -javaagent");
    }

    private static void sleepUntil(long start, long seconds) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(start + TimeUnit.SECONDS.toNanos(seconds) - System.nanoTime());
    }
}
