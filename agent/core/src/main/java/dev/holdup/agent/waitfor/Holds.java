package dev.holdup.agent.waitfor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who holds permits and stamps: numbers only, so that nothing is kept alive and nothing is allocated.
 *
 * <p>Shape: open addressing; each entry is one long of a lock's identity hash, a thread's id, both shortened, and a
 * count. An entry of count 0 may be taken by others. The id 0 stands for how the lock was used so far. Two locks or two
 * threads can be mistaken for one another, once in many millions: what is told from here is never called certain.
 */
public final class Holds extends HoldupDispatcher {
    static final int CAPACITY = 1 << 14;

    private static final int PROBES = 64;
    private static final int RETRIES = 8;
    private static final int COUNT_BITS = 12;
    private static final int THREAD_BITS = 24;
    private static final long COUNT = (1L << COUNT_BITS) - 1;
    private static final long THREAD = (1L << THREAD_BITS) - 1;
    private static final int HASH = (1 << 28) - 1;

    /** Somebody gave back what somebody else took. */
    private static final int PASSED_ON = 1;
    /** Somebody gave back what he took. */
    private static final int RETURNED = 2;

    private static final VarHandle ENTRIES = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] entries = new long[CAPACITY];
    private volatile boolean overflown;
    private Set<Long> endedBefore = Set.of();

    /** All holds of one lock: by shortened ids of threads, and how it was used so far. */
    record Of(Map<Long, Integer> byThread, boolean passedOn, boolean returned) {
        static final Of NONE = new Of(Map.of(), false, false);
    }

    public Holds() {
        // what is linked at its first use, now and not in a lock of the application
        holds(this, 1);
        holds(this, -1);
    }

    @Override
    protected void holds(Object lock, int change) {
        int hash = System.identityHashCode(lock) & HASH;
        long key = key(hash, Thread.currentThread().getId());
        if (change > 0) {
            take(key, change);
        } else {
            mark(hash, give(key, -change) ? RETURNED : PASSED_ON);
        }
    }

    /** Whether there was more to note than there is room; then not all holders are known. */
    boolean isOverflown() {
        return overflown;
    }

    /** By the shortened hashes of the locks; without what threads held that have ended. @param live shortened ids */
    Map<Integer, Of> read(Set<Long> live) {
        Map<Integer, Of> read = new HashMap<>();
        Set<Long> ended = new HashSet<>();
        for (int i = 0; i < CAPACITY; i++) {
            long entry = (long) ENTRIES.getVolatile(entries, i);
            int count = (int) (entry & COUNT);
            long thread = entry >>> COUNT_BITS & THREAD;
            int hash = (int) (entry >>> COUNT_BITS + THREAD_BITS);
            if (count == 0) {
                continue;
            }
            Of of = read.getOrDefault(hash, Of.NONE);
            if (thread == 0) {
                read.put(hash, new Of(of.byThread, (count & PASSED_ON) != 0, (count & RETURNED) != 0));
                continue;
            }
            if (!live.contains(thread)) {
                ended.add(entry);
                if (endedBefore.contains(entry)) {
                    ENTRIES.compareAndSet(
                            entries, i, entry, entry & ~COUNT); // by now it is not merely too new to be known
                }
            }
            Map<Long, Integer> byThread = new HashMap<>(of.byThread);
            byThread.put(thread, count);
            read.put(hash, new Of(byThread, of.passedOn, of.returned));
        }
        endedBefore = ended;
        return read;
    }

    static long shortened(Thread thread) {
        return thread.getId() & THREAD;
    }

    static int shortened(Object lock) {
        return System.identityHashCode(lock) & HASH;
    }

    private static long key(int hash, long thread) {
        return (long) hash << COUNT_BITS + THREAD_BITS | (thread & THREAD) << COUNT_BITS;
    }

    private static int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 50) & CAPACITY - 1;
    }

    private void take(long key, int change) {
        for (int tries = 0; tries < RETRIES; tries++) {
            int at = -1;
            long there = 0;
            for (int probe = 0, i = slot(key); probe < PROBES; probe++, i = i + 1 & CAPACITY - 1) {
                long entry = (long) ENTRIES.getVolatile(entries, i);
                boolean free = (entry & COUNT) == 0;
                if (!free && (entry & ~COUNT) == key || free && at < 0) {
                    at = i;
                    there = entry;
                }
                if (entry == 0 || at == i && (entry & ~COUNT) == key) {
                    break;
                }
            }
            if (at < 0) {
                break;
            }
            long count = (there & ~COUNT) == key ? there & COUNT : 0;
            if (ENTRIES.compareAndSet(entries, at, there, key | Math.min(COUNT, count + change))) {
                return;
            }
        }
        overflown = true;
    }

    /** @return whether the thread held as many */
    private boolean give(long key, int change) {
        for (int probe = 0, i = slot(key); probe < PROBES; probe++, i = i + 1 & CAPACITY - 1) {
            long entry = (long) ENTRIES.getVolatile(entries, i);
            long count = entry & COUNT;
            if ((entry & ~COUNT) == key && count > 0) {
                ENTRIES.compareAndSet(entries, i, entry, key | Math.max(0, count - change));
                return count >= change;
            }
            if (entry == 0) {
                return false;
            }
        }
        return false;
    }

    private void mark(int hash, int use) {
        long key = key(hash, 0);
        for (int probe = 0, i = slot(key); probe < PROBES; probe++, i = i + 1 & CAPACITY - 1) {
            long entry = (long) ENTRIES.getVolatile(entries, i);
            if ((entry & ~COUNT) == key && (entry & COUNT) != 0) {
                if ((entry & use) == 0) {
                    ENTRIES.compareAndSet(entries, i, entry, entry | use);
                }
                return;
            }
            if (entry == 0) {
                break;
            }
        }
        take(key, use);
    }
}
