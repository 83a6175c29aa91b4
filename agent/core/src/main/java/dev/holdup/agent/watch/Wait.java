package dev.holdup.agent.watch;

import dev.holdup.agent.account.Owners;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.locks.LockSupport;

/**
 * What a thread waits for that another thread owns: a monitor, or a lock with one owner. {@code identity} tells one lock
 * of a class from the next. Asking stops nobody.
 */
public record Wait(boolean monitor, String lockClass, int identity, Thread owner) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Loads what will be needed, so that the first wait is not over before it is seen. */
    static void rehearse() {
        onMonitor(Thread.currentThread());
        onLock(null);
        LiveThreads.byId(Thread.currentThread().getId());
    }

    /** Null where the thread waits for nothing of the kind, or its owner cannot be told, as with virtual threads. */
    static Wait of(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED -> onMonitor(thread);
            case WAITING, TIMED_WAITING -> onLock(LockSupport.getBlocker(thread));
            default -> null;
        };
    }

    private static Wait onMonitor(Thread thread) {
        ThreadInfo info = THREADS.getThreadInfo(thread.getId());
        LockInfo lock = info == null ? null : info.getLockInfo();
        Thread owner = lock == null ? null : LiveThreads.byId(info.getLockOwnerId());
        return owner == null ? null : new Wait(true, lock.getClassName(), lock.getIdentityHashCode(), owner);
    }

    private static Wait onLock(Object blocker) {
        Thread owner = Owners.of(blocker);
        return owner == null
                ? null
                : new Wait(false, blocker.getClass().getName(), System.identityHashCode(blocker), owner);
    }
}
