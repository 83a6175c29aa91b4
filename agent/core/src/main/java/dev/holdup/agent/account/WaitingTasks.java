package dev.holdup.agent.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What waits for one loop: tasks in a ring, matched by identity when they start, and selected keys by their number.
 *
 * <p>Shape: any thread adds tasks; all else is the loop's. Units: ns by {@code System.nanoTime}. With n waiting since
 * w₁…wₙ the potential at t is n·t − Σw: by how much it grows over a run is the waiting that the run inflicts, and by how
 * much it falls at a start is that task's queue delay, so that the two sums are equal to the nanosecond.
 */
final class WaitingTasks {
    static final int CAPACITY = 1 << 14;
    /** Producers that may be between claim and publication at once. */
    private static final int MARGIN = 256;

    private static final int MASK = CAPACITY - 1;
    private static final int LOOK_AHEAD = 64;
    /** An entry that so many later ones have overtaken was taken out of the queue, not run. */
    private static final int OVERTAKEN = 32;

    private static final long FORGOTTEN_NANOS = 5_000_000_000L;
    static final long NOT_FOUND = Long.MIN_VALUE;

    private static final VarHandle TAIL;
    private static final VarHandle HEAD;
    private static final VarHandle OVERFLOW;
    private static final VarHandle TASKS = MethodHandles.arrayElementVarHandle(Object[].class);

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            TAIL = lookup.findVarHandle(WaitingTasks.class, "tail", long.class);
            HEAD = lookup.findVarHandle(WaitingTasks.class, "head", long.class);
            OVERFLOW = lookup.findVarHandle(WaitingTasks.class, "overflow", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Object[] tasks = new Object[CAPACITY];
    private final long[] times = new long[CAPACITY];
    private long tail;
    private long overflow;
    private long head;
    private long scanned;

    private int waiting;
    private long sinceSum;
    private long settledAt;
    /** At the time last settled, of those who were known to wait by then. */
    private long potential;

    /** Waiting before the time last settled that became known only after it. */
    private long late;

    private long lost;

    /** Any thread. */
    void add(Object task, long now) {
        if ((long) TAIL.getOpaque(this) - (long) HEAD.getOpaque(this) >= CAPACITY - MARGIN) {
            OVERFLOW.getAndAdd(this, 1L);
            return;
        }
        int slot = (int) (long) TAIL.getAndAdd(this, 1L) & MASK;
        times[slot] = now;
        TASKS.setRelease(tasks, slot, task);
    }

    /** Loop: a task that should have started at {@code due}; what it waited so far is for the caller to charge. */
    void addDue(Object task, long due) {
        add(task, due);
        scan();
        if (due < settledAt && scanned == (long) TAIL.getOpaque(this)) {
            late -= settledAt - due;
        }
    }

    /** @return waiting since the last call, in waiter-ns */
    long settle(long now) {
        scan();
        long reached = waiting * now - sinceSum;
        long grown = reached - potential + late;
        potential = reached;
        settledAt = now;
        late = 0;
        return grown;
    }

    /**
     * A task starts at the time last settled.
     *
     * @return since when it waited, or {@link #NOT_FOUND}
     */
    long start(Object task) {
        scan();
        long first = head;
        if (first < scanned && tasks[(int) first & MASK] == task) {
            long since = take(first);
            skipTaken();
            return since;
        }
        return startLater(task);
    }

    private long startLater(Object task) {
        long end = Math.min(scanned, head + LOOK_AHEAD);
        for (long at = head; at < end; at++) {
            if (tasks[(int) at & MASK] == task) {
                long since = take(at);
                if (at - head >= OVERTAKEN) {
                    lost += settledAt - take(head);
                }
                skipTaken();
                return since;
            }
        }
        return NOT_FOUND;
    }

    /** Loop: waiters without identity, since a time not after the one last settled. */
    void add(int count, long since) {
        waiting += count;
        sinceSum += count * since;
        potential += count * Math.max(0, settledAt - since);
    }

    /** Loop: the opposite of {@link #add(int, long)}, at a start or because they turn out not to exist. */
    void remove(int count, long since) {
        add(-count, since);
    }

    /** Loop, before it waits for work: what is still here was taken out of the queue long ago. */
    void forgetLost(long now) {
        while (head < scanned && now - times[(int) head & MASK] > FORGOTTEN_NANOS) {
            lost += settledAt - take(head);
            skipTaken();
        }
    }

    /** Loop: waiting that was inflicted on tasks which never started, ns. */
    long lost() {
        return lost;
    }

    /** Any thread: how many wait; may lag by an instant. */
    int count() {
        return Math.max(0, waiting + (int) ((long) TAIL.getOpaque(this) - scanned));
    }

    long settledAt() {
        return settledAt;
    }

    /** Tasks so far that found no room. */
    long overflow() {
        return (long) OVERFLOW.getOpaque(this);
    }

    private void scan() {
        long end = (long) TAIL.getOpaque(this);
        if (scanned < end) {
            scan(end);
        }
    }

    private void scan(long end) {
        while (scanned < end) {
            int slot = (int) scanned & MASK;
            if (TASKS.getAcquire(tasks, slot) == null) {
                return; // claimed and not yet published
            }
            long since = times[slot];
            add(1, since);
            late += Math.max(0, settledAt - since);
            scanned++;
        }
    }

    private long take(long at) {
        int slot = (int) at & MASK;
        long since = times[slot];
        tasks[slot] = null;
        remove(1, since);
        return since;
    }

    private void skipTaken() {
        long at = head;
        while (at < scanned && tasks[(int) at & MASK] == null) {
            at++;
        }
        HEAD.setOpaque(this, at);
    }
}
