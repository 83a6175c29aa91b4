package dev.holdup.agent.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What waits in a pool, by the identity of the task: pools take tasks in whatever order. Shape: any thread; a task that
 * finds no place within a few is not followed, and counted. Units: ns by {@code System.nanoTime}.
 */
final class PoolTasks {
    static final long NOT_FOUND = Long.MIN_VALUE;
    private static final int CAPACITY = 1 << 14;
    private static final int PROBES = 32;
    private static final Object CLAIMED = new Object();
    private static final VarHandle TASKS = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final VarHandle LOST;

    static {
        try {
            LOST = MethodHandles.lookup().findVarHandle(PoolTasks.class, "lost", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Object[] tasks = new Object[CAPACITY];
    private final long[] times = new long[CAPACITY];
    private long lost;

    void add(Object task, long now) {
        int at = slot(task);
        for (int n = 0; n < PROBES; n++) {
            int i = (at + n) & (CAPACITY - 1);
            if (TASKS.getOpaque(tasks, i) == null && TASKS.compareAndSet(tasks, i, null, CLAIMED)) {
                times[i] = now;
                TASKS.setRelease(tasks, i, task);
                return;
            }
        }
        LOST.getAndAdd(this, 1L);
    }

    /** @return since when the task waited, or {@link #NOT_FOUND}; of the same task submitted twice, the first found */
    long take(Object task) {
        int at = slot(task);
        for (int n = 0; n < PROBES; n++) {
            int i = (at + n) & (CAPACITY - 1);
            if (TASKS.getAcquire(tasks, i) == task) {
                long since = times[i];
                if (TASKS.compareAndSet(tasks, i, task, null)) {
                    return since;
                }
            }
        }
        return NOT_FOUND;
    }

    /** Forgets what was submitted before a time: it was rejected, or taken back. */
    void forgetBefore(long time) {
        for (int i = 0; i < CAPACITY; i++) {
            Object task = TASKS.getAcquire(tasks, i);
            if (task != null && task != CLAIMED && times[i] - time < 0) {
                TASKS.compareAndSet(tasks, i, task, null);
            }
        }
    }

    long lost() {
        return (long) LOST.getOpaque(this);
    }

    private static int slot(Object task) {
        return System.identityHashCode(task);
    }
}
