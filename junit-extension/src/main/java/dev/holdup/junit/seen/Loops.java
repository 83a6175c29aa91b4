package dev.holdup.junit.seen;

import dev.holdup.analysis.stack.Origin;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits for loops to come round: what an iteration was is told when it is over, and a test may be over sooner. */
final class Loops {
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int DEPTH = 12;

    private Loops() {}

    /** Threads that are not in a poll now: of what these do, not all is told yet. */
    static Set<Long> busy() {
        return busy(ManagementFactory.getThreadMXBean().dumpAllThreads(false, false, DEPTH));
    }

    /** Until none of these is busy; one that is held for long is a stall, which was told already. */
    static void comeRound(Collection<Long> threads) {
        long[] ids = threads.stream().mapToLong(Long::longValue).toArray();
        long end = System.nanoTime() + PATIENCE;
        while (!busy(ManagementFactory.getThreadMXBean().getThreadInfo(ids, DEPTH))
                        .isEmpty()
                && System.nanoTime() < end) {
            LockSupport.parkNanos(STEP);
        }
    }

    private static Set<Long> busy(ThreadInfo[] threads) {
        return Stream.of(threads)
                .filter(thread -> thread != null && !polls(thread))
                .map(ThreadInfo::getThreadId)
                .collect(Collectors.toSet());
    }

    /** On its way into a poll the agent tells what was before, so its own frames mean that the thread is not there yet. */
    private static boolean polls(ThreadInfo thread) {
        List<String> classes = Stream.of(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .toList();
        return classes.stream().anyMatch(Loops::isPoll)
                && classes.stream().noneMatch(name -> Origin.of(name) == Origin.AGENT);
    }

    private static boolean isPoll(String name) {
        return name.equals("sun.nio.ch.SelectorImpl")
                || name.startsWith("io.netty.channel.epoll.Native")
                || name.startsWith("io.netty.channel.kqueue.Native")
                || name.startsWith("io.netty.channel.uring.");
    }
}
