package dev.holdup.agent.waitfor;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who reads under a read-write lock, and who waits in which turn. The JDK keeps a reader's holds with the thread, and
 * only the thread itself can give them back. Of the readers those are found that wait, and the first: a reader that
 * runs frees nobody but itself. For one look.
 */
final class ReadLocks {
    private static final int MOST_LOCKS = 200;
    private static final int LONGEST_QUEUE = 10_000;

    private final Jdk jdk;
    private final List<Waiting> waiters;
    private final Map<Object, Lock> locks = new IdentityHashMap<>();

    /** {@code first} is the writer at the head of the queue, null where it is a reader. */
    private record Lock(List<Thread> readers, Set<Thread> writersInQueue, Thread first) {}

    ReadLocks(Jdk jdk, List<Waiting> waiters) {
        this.jdk = jdk;
        this.waiters = waiters;
    }

    /** A writer waits for each reader; a reader for the turn of the writer that came before it. */
    void describe(Waiting waiting) {
        Object sync = waiting.thing;
        if (waiting.holder != null || !jdk.firstReader.has(sync) || !known(sync)) {
            return;
        }
        Lock lock = locks.get(sync);
        if (lock.readers.isEmpty()) {
            return;
        }
        if (lock.writersInQueue.contains(waiting.thread)) {
            waiting.holders = lock.readers;
            waiting.holder = lock.readers.get(0);
        } else if (lock.first != null && lock.first != waiting.thread) {
            waiting.holder = lock.first;
            waiting.behind = true;
        }
    }

    private boolean known(Object sync) {
        if (!locks.containsKey(sync) && locks.size() < MOST_LOCKS) {
            locks.put(sync, read(sync));
        }
        return locks.containsKey(sync);
    }

    private Lock read(Object sync) {
        Set<Thread> writers = Collections.newSetFromMap(new IdentityHashMap<>());
        Thread first = null;
        int length = 0;
        for (Object node = jdk.turnsTail.of(sync); node != null && length < LONGEST_QUEUE; length++) {
            Object before = jdk.turnBefore.of(node);
            Thread thread = (Thread) jdk.turnOf.of(node);
            if (before != null && thread != null) {
                boolean writes = !node.getClass().getName().endsWith("$SharedNode");
                first = writes ? thread : null;
                if (writes) {
                    writers.add(thread);
                }
            }
            node = before;
        }
        return new Lock(readers(sync), writers, length < LONGEST_QUEUE ? first : null);
    }

    private List<Thread> readers(Object sync) {
        List<Thread> readers = new ArrayList<>();
        Thread first = (Thread) jdk.firstReader.of(sync);
        if (first != null) {
            readers.add(first);
        }
        for (Waiting waiting : waiters) {
            if (waiting.thread != first && reads(waiting.thread, sync)) {
                readers.add(waiting.thread);
            }
        }
        return readers;
    }

    boolean reads(Thread thread, Object sync) {
        Object local = jdk.readHolds.of(sync);
        if (jdk.firstReader.of(sync) == thread) {
            return true;
        }
        if (local == null || !(jdk.localsTable.of(jdk.locals.of(thread)) instanceof Object[] table)) {
            return false;
        }
        int last = table.length - 1;
        int at = jdk.localHash.number(local) & last;
        for (int probes = 0; probes <= last && table[at] != null; probes++) {
            if (refers((Reference<?>) table[at], local)) {
                return jdk.readCount.number(jdk.local.of(table[at])) > 0;
            }
            at = (at + 1) & last;
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private static boolean refers(Reference<?> entry, Object local) {
        return ((Reference<Object>) entry).refersTo(local);
    }
}
