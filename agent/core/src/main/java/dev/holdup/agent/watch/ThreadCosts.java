package dev.holdup.agent.watch;

import dev.holdup.agent.account.Claim;
import dev.holdup.agent.account.LoopAccount;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a thread has used, as the JVM and Linux tell; ns, -1 where they do not. */
public final class ThreadCosts {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /**
     * Brings a claim up to now. Linux books the time in the run queue when the thread runs again: only what the thread
     * itself measures at the end of its stall is complete.
     */
    public void measure(LoopAccount loop, Claim claim, long now) {
        if (claim.baseCpu >= 0) {
            claim.cpuNanos = cpu(loop.thread()) - claim.baseCpu;
        }
        if (claim.baseRunQueue >= 0) {
            claim.runQueueNanos = runQueue(loop.osThread()) - claim.baseRunQueue;
        }
        claim.untilNanos = now;
    }

    long cpu(Thread thread) {
        try {
            return threads.getThreadCpuTime(thread.getId());
        } catch (RuntimeException unsupported) {
            return -1;
        }
    }

    /** Time that the thread was runnable and not running. */
    long runQueue(long osThread) {
        if (osThread < 0) {
            return -1;
        }
        try {
            String[] fields = Files.readString(Path.of("/proc/self/task/" + osThread + "/schedstat"))
                    .split(" ");
            return Long.parseLong(fields[1]);
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    /** The owner of the monitor that the thread is blocked on, or null. */
    Thread owner(Thread blocked) {
        ThreadInfo info = threads.getThreadInfo(blocked.getId());
        if (info == null || info.getLockOwnerId() < 0) {
            return null;
        }
        for (Thread thread : LiveThreads.all()) {
            if (thread != null && thread.getId() == info.getLockOwnerId()) {
                return thread;
            }
        }
        return null;
    }
}
