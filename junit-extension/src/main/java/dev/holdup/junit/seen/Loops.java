package dev.holdup.junit.seen;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Waits for loops to come round: what an iteration was is told when it is over, and a test may be over sooner. */
final class Loops {
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int DEPTH = 12;

    private Loops() {}

    /**
     * Until all are idle; one that is held for long is a stall that was told already.
     *
     * @return whether one had to be waited for
     */
    static boolean comeRound(Collection<Long> threads) {
        long[] ids = threads.stream().mapToLong(Long::longValue).toArray();
        long end = System.nanoTime() + PATIENCE;
        boolean waited = false;
        while (anyBusy(ids) && System.nanoTime() < end) {
            waited = true;
            LockSupport.parkNanos(STEP);
        }
        return waited;
    }

    private static boolean anyBusy(long[] ids) {
        return ids.length > 0
                && Stream.of(ManagementFactory.getThreadMXBean().getThreadInfo(ids, DEPTH))
                        .filter(Objects::nonNull)
                        .anyMatch(thread -> !polls(thread));
    }

    private static boolean polls(ThreadInfo thread) {
        return Stream.of(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.equals("sun.nio.ch.SelectorImpl")
                        || name.startsWith("io.netty.channel.epoll.Native")
                        || name.startsWith("io.netty.channel.kqueue.Native")
                        || name.startsWith("io.netty.channel.uring."));
    }
}
