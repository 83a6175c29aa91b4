package dev.holdup.agent.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** What each thread of a pool is running, by thread id. Shape: a place is written by its own thread alone. Units: ns. */
final class Workers {
    private static final int CAPACITY = 1 << 10;
    private static final int PROBES = 32;
    private static final VarHandle IDS = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] ids = new long[CAPACITY];
    private final Thread[] threads = new Thread[CAPACITY];
    /** 0 while it runs nothing. */
    private final long[] starts = new long[CAPACITY];

    private final Class<?>[] types = new Class<?>[CAPACITY];

    /** @return the current thread's place, -1 where there is none */
    int place() {
        Thread me = Thread.currentThread();
        long id = me.getId();
        int free = -1;
        for (int n = 0; n < PROBES; n++) {
            int i = (int) (id + n) & (CAPACITY - 1);
            long found = (long) IDS.getOpaque(ids, i);
            if (found == id) {
                return i;
            }
            if (found == 0 && free < 0) {
                free = i;
            }
        }
        if (free >= 0 && IDS.compareAndSet(ids, free, 0L, id)) {
            starts[free] = 0;
            threads[free] = me;
            return free;
        }
        return -1;
    }

    void starts(int place, long now, Class<?> type) {
        starts[place] = now;
        types[place] = type;
    }

    long startOf(int place) {
        return starts[place];
    }

    Class<?> typeOf(int place) {
        return types[place];
    }

    void ends(int place) {
        starts[place] = 0;
        types[place] = null;
    }

    /** Watchdog: the name of one of the threads, or null. */
    String anyName() {
        for (Thread thread : threads) {
            if (thread != null) {
                return thread.getName();
            }
        }
        return null;
    }

    /** Watchdog: gives the places of ended threads to others. */
    void forgetEnded() {
        for (int i = 0; i < CAPACITY; i++) {
            Thread thread = threads[i];
            if (thread != null && !thread.isAlive()) {
                threads[i] = null;
                types[i] = null;
                IDS.setRelease(ids, i, 0L);
            }
        }
    }
}
