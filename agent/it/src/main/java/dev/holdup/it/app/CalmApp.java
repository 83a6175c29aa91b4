package dev.holdup.it.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** Many loops with a little to do and nothing that stalls: {@code kind loops seconds [warm-up]}. Prints what the watchdog took. */
public final class CalmApp {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CalmApp() {}

    public static void main(String[] args) throws Exception {
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            loops.add(Loop.start(args[0]));
        }
        int seconds = Integer.parseInt(args[2]);
        work(loops, args.length > 3 ? Integer.parseInt(args[3]) : seconds); // until the watchdog's code is compiled
        long cpu = watchdogNanos();
        long start = System.nanoTime();
        work(loops, seconds);
        System.out.printf("share %.5f%n", (double) (watchdogNanos() - cpu) / (System.nanoTime() - start));
        for (Loop loop : loops) {
            loop.close();
        }
    }

    private static void work(List<Loop> loops, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() - end < 0) {
            loops.forEach(loop -> loop.execute(() -> {}));
            Thread.sleep(10);
        }
    }

    private static long watchdogNanos() {
        for (long id : THREADS.getAllThreadIds()) {
            var info = THREADS.getThreadInfo(id);
            if (info != null && info.getThreadName().equals("holdup-watchdog")) {
                return THREADS.getThreadCpuTime(id);
            }
        }
        throw new IllegalStateException("no watchdog");
    }
}
