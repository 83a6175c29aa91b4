package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.Usage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a thread has used, as the JVM and Linux tell; ns, -1 where they do not. */
public final class ThreadCosts {
    /** Of {@code schedstat}: how long the thread was runnable and not running. */
    private static final int DELAY = 1;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /**
     * By the loop's own thread at the end of its stall. Linux books a delay when the thread runs again: only what the
     * thread itself reads is complete.
     */
    public Usage ofThisThread(LoopAccount loop) {
        Throttling throttling = Throttling.ofThisProcess();
        try (ProcFile schedstat = schedstat(loop.osThread())) {
            return of(loop, schedstat, throttling);
        } finally {
            throttling.close();
        }
    }

    Usage of(LoopAccount loop, ProcFile schedstat, Throttling throttling) {
        return new Usage(System.nanoTime(), cpu(loop.thread()), delayedNanos(schedstat), throttling.nanos());
    }

    /** @param schedstat or null */
    static long delayedNanos(ProcFile schedstat) {
        return schedstat == null ? -1 : schedstat.number(DELAY);
    }

    long cpu(Thread thread) {
        try {
            return threads.getThreadCpuTime(thread.getId());
        } catch (RuntimeException unsupported) {
            return -1;
        }
    }

    /** Null where the thread's number is not known. */
    static ProcFile schedstat(long osThread) {
        return osThread < 0 ? null : new ProcFile(Path.of("/proc/self/task/" + osThread + "/schedstat"));
    }

    /** What this system does not tell, by the names of shares, with commas; empty where it tells all. */
    public static String untold() {
        List<String> untold = new ArrayList<>();
        if (new ThreadCosts().cpu(Thread.currentThread()) < 0) {
            untold.add("cpu");
        }
        try (ProcFile schedstat = new ProcFile(Path.of("/proc/thread-self/schedstat"))) {
            if (schedstat.number(DELAY) < 0) {
                untold.add("runQueue");
            }
        }
        Throttling throttling = Throttling.ofThisProcess();
        if (throttling.nanos() < 0) {
            untold.add("throttled");
        }
        throttling.close();
        return String.join(",", untold);
    }
}
