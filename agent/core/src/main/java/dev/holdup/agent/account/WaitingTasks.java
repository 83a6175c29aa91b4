package dev.holdup.agent.account;

/**
 * What waits for one loop: tasks, matched by identity when they start, and selected keys by their number.
 *
 * <p>Shape: any thread adds tasks; all else is the loop's. Units: ns by {@code System.nanoTime}. With n waiting since
 * w₁…wₙ the potential at t is n·t − Σw: by how much it grows over a run is the waiting that the run inflicts, and by how
 * much it falls at a start is that task's queue delay, so that the two sums are equal to the nanosecond.
 */
final class WaitingTasks {
    static final long NOT_FOUND = TaskRing.NOT_FOUND;
    private static final long FORGOTTEN_NANOS = 5_000_000_000L;

    /** What the loop hands to itself, which needs no atomic operation, and what others hand to it. */
    private final TaskRing own = new TaskRing();

    final TaskRing handed = new TaskRing();

    private int waiting;
    private long sinceSum;
    private long settledAt;
    /** At the time last settled, of those who were known to wait by then. */
    private long potential;

    /** Waiting before the time last settled that became known only after it. */
    private long late;

    private long lost;

    /** Loop. */
    void addByLoop(Object task, long now) {
        if (own.addByLoop(task, now)) {
            add(1, now);
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
        long since = own.takeFirst(task);
        if (since == NOT_FOUND) {
            since = handed.takeFirst(task);
        }
        if (since == NOT_FOUND) {
            return startLater(task);
        }
        remove(1, since);
        return since;
    }

    private long startLater(Object task) {
        scan();
        int distance = own.find(task);
        if (distance >= 0) {
            return takeLater(own, distance);
        }
        distance = handed.find(task);
        return distance >= 0 ? takeLater(handed, distance) : NOT_FOUND;
    }

    private long takeLater(TaskRing ring, int distance) {
        long since = take(ring, distance);
        if (TaskRing.overtakes(distance)) {
            lost += settledAt - take(ring, 0);
        }
        return since;
    }

    /** Loop: waiters without identity, or such as are in a ring. */
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
        if (waiting == 0) {
            return;
        }
        long since = now - FORGOTTEN_NANOS;
        while (own.headTime() < since) {
            lost += settledAt - take(own, 0);
        }
        while (handed.headTime() < since) {
            lost += settledAt - take(handed, 0);
        }
    }

    /** Loop: waiting that was inflicted on tasks which never started, ns. */
    long lost() {
        return lost;
    }

    /** Any thread: how many wait; may lag by an instant. */
    int count() {
        return Math.max(0, waiting + handed.unscanned());
    }

    long settledAt() {
        return settledAt;
    }

    /** Tasks so far that found no room. */
    long overflow() {
        return own.overflow() + handed.overflow();
    }

    private void scan() {
        long since;
        while ((since = handed.scanNext()) != NOT_FOUND) {
            add(1, since);
            late += Math.max(0, settledAt - since);
        }
    }

    private long take(TaskRing ring, int distance) {
        long since = ring.take(distance);
        remove(1, since);
        return since;
    }
}
