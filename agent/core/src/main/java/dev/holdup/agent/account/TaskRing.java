package dev.holdup.agent.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Tasks in the order in which they were handed over, each with its time, until the loop takes them out again, mostly in
 * the same order. Shape: either any thread adds ({@link #add}) or the loop alone does ({@link #addByLoop}); all else is
 * the loop's. Units: ns by {@code System.nanoTime}.
 */
final class TaskRing {
    static final int CAPACITY = 1 << 13;
    /** Producers that may be between claim and publication at once. */
    private static final int MARGIN = 256;

    private static final int MASK = CAPACITY - 1;
    private static final int LOOK_AHEAD = 64;
    /** An entry that so many later ones have overtaken was taken out of the queue, not run. */
    private static final int OVERTAKEN = 32;

    static final long NOT_FOUND = Long.MIN_VALUE;

    private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle TASKS = MethodHandles.arrayElementVarHandle(Object[].class);

    // Places in the counts: what producers write and what the loop writes are two cache lines apart, so that neither
    // waits for the other's. The limit is how far the tail may go by the head that was last looked at.
    private static final int TAIL = 16;
    private static final int LIMIT = 17;
    private static final int OVERFLOW = 18;
    private static final int HEAD = 40;
    private static final int SCANNED = 41;

    private final Object[] tasks = new Object[CAPACITY];
    private final long[] times = new long[CAPACITY];
    private final long[] counts = new long[64];
    /** Entries behind the head that are taken already. */
    private int holes;
    /**
     * Whether anything was ever added by any thread: to most loops nothing is. Seen by the loop at the latest when the
     * task itself comes to it by its queue.
     */
    private boolean used;

    /** Any thread. */
    void add(Object task, long now) {
        if (isFull()) {
            COUNTS.getAndAdd(counts, OVERFLOW, 1L);
            return;
        }
        if (!used) {
            used = true;
        }
        int slot = (int) (long) COUNTS.getAndAdd(counts, TAIL, 1L) & MASK;
        times[slot] = now;
        TASKS.setRelease(tasks, slot, task);
    }

    /** Loop, where nobody else adds; the entry counts as scanned. @return whether there was room */
    boolean addByLoop(Object task, long now) {
        long head = counts[HEAD];
        long tail = counts[TAIL];
        if (tail == head) {
            // from the start again: a few slots, which stay in the cache, do for a short queue
            tail = 0;
            counts[HEAD] = 0;
        } else if (tail - head >= CAPACITY) {
            counts[OVERFLOW]++;
            return false;
        }
        int slot = (int) tail & MASK;
        times[slot] = now;
        tasks[slot] = task;
        COUNTS.setOpaque(counts, TAIL, tail + 1);
        counts[SCANNED] = tail + 1;
        return true;
    }

    /** @return the time of the next entry that was not scanned before, or {@link #NOT_FOUND} */
    long scanNext() {
        if (!used) {
            return NOT_FOUND;
        }
        long at = counts[SCANNED];
        int slot = (int) at & MASK;
        // the tail is not asked: its cache line is the producers'
        if (TASKS.getAcquire(tasks, slot) == null) {
            return NOT_FOUND;
        }
        counts[SCANNED] = at + 1;
        return times[slot];
    }

    /** Takes a task out if it is the first of those scanned. @return its time, or {@link #NOT_FOUND} */
    long takeFirst(Object task) {
        long head = counts[HEAD];
        int slot = (int) head & MASK;
        if (tasks[slot] != task || head >= counts[SCANNED]) {
            return NOT_FOUND;
        }
        tasks[slot] = null;
        advance(head + 1);
        return times[slot];
    }

    /** @return how far a scanned task is behind the head, or -1 where it is not within reach */
    int find(Object task) {
        long head = counts[HEAD];
        long end = Math.min(counts[SCANNED], head + LOOK_AHEAD);
        for (long at = head; at < end; at++) {
            if (tasks[(int) at & MASK] == task) {
                return (int) (at - head);
            }
        }
        return -1;
    }

    /** Whether a task so far behind the head shows that the one at the head will not run. */
    static boolean overtakes(int distance) {
        return distance >= OVERTAKEN;
    }

    /** Takes out the entry so far behind the head. @return its time */
    long take(int distance) {
        long head = counts[HEAD];
        int slot = (int) (head + distance) & MASK;
        tasks[slot] = null;
        if (distance == 0) {
            advance(head + 1);
        } else {
            holes++;
        }
        return times[slot];
    }

    /** @return the time of the entry at the head, the largest long where there is none */
    long headTime() {
        long head = counts[HEAD];
        return head < counts[SCANNED] ? times[(int) head & MASK] : Long.MAX_VALUE;
    }

    /** Any thread: entries not scanned yet; may lag by an instant. */
    int unscanned() {
        return (int) ((long) COUNTS.getOpaque(counts, TAIL) - counts[SCANNED]);
    }

    /** Tasks so far that found no room. */
    long overflow() {
        return (long) COUNTS.getOpaque(counts, OVERFLOW);
    }

    private void advance(long from) {
        long at = from;
        while (holes > 0 && tasks[(int) at & MASK] == null) {
            holes--;
            at++;
        }
        COUNTS.setOpaque(counts, HEAD, at);
    }

    private boolean isFull() {
        long tail = (long) COUNTS.getOpaque(counts, TAIL);
        if (tail < (long) COUNTS.getOpaque(counts, LIMIT)) {
            return false;
        }
        long limit = (long) COUNTS.getOpaque(counts, HEAD) + CAPACITY - MARGIN;
        COUNTS.setOpaque(counts, LIMIT, limit);
        return tail >= limit;
    }
}
