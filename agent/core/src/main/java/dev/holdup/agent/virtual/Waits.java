package dev.holdup.agent.virtual;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/**
 * Since when virtual threads that are not mounted wait, and since when they may run: by thread id, in a table of fixed size.
 * Shape: all calls for one id follow one another, by the states that a virtual thread goes through; those of different ids
 * do not. A thread that finds no place is not followed, which is counted. Units: ns.
 */
final class Waits {
    private static final int BUCKET = 8;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final VarHandle IDS = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] ids;
    private final long[] since;
    private final long[] runnable;
    private final int shift;
    private final LongAdder lost = new LongAdder();
    /** Of the hash of an id: threads of which these bits are 0 are followed; all bits for nobody. */
    private volatile int mask;

    /** @param places a power of two; @param oneIn as for {@link #follow} */
    Waits(int places, int oneIn) {
        mask = oneIn - 1;
        ids = new long[places];
        since = new long[places];
        runnable = new long[places];
        shift = Long.numberOfLeadingZeros(places / BUCKET) + 1;
    }

    boolean follows(long id) {
        return mask >= 0 && ((int) (id * GOLDEN >>> 20) & mask) == 0;
    }

    /** Of the threads, one in so many is followed, 0 for none. */
    int oneIn() {
        return mask + 1;
    }

    /** @param oneIn a power of two, or 0. What was noted so far is forgotten: else somebody's old note would be taken for new. */
    void follow(int oneIn) {
        mask = oneIn - 1;
        for (int i = 0; i < ids.length; i++) {
            IDS.setRelease(ids, i, 0L);
        }
    }

    /** Has left its carrier. */
    void waits(long id, long now) {
        int i = place(id);
        if (i >= 0) {
            since[i] = now;
            runnable[i] = 0;
        }
    }

    /** May run, after a wait or for the first time. */
    void becomesRunnable(long id, long now) {
        int i = find(id);
        if (i < 0) {
            i = place(id);
            if (i < 0) {
                return;
            }
            since[i] = 0;
            runnable[i] = 0;
        }
        // of methods that call one another the first tells
        if (runnable[i] == 0) {
            runnable[i] = now;
        }
    }

    /** @return a place to be read and then given back, -1 where the thread was not followed */
    int find(long id) {
        int first = first(id);
        for (int i = first; i < first + BUCKET; i++) {
            if ((long) IDS.getOpaque(ids, i) == id) {
                return i;
            }
        }
        return -1;
    }

    /** 0 where it had not run yet. */
    long since(int place) {
        return since[place];
    }

    long runnable(int place) {
        return runnable[place];
    }

    void free(int place, long id) {
        IDS.compareAndSet(ids, place, id, 0L);
    }

    /** So far. */
    long lost() {
        return lost.sum();
    }

    /** Whether less than one place in so many is taken. */
    boolean isRoomy(int oneIn) {
        return Arrays.stream(ids).filter(id -> id != 0).count() < ids.length / oneIn;
    }

    long bytes() {
        return 24L * ids.length;
    }

    private int place(long id) {
        int first = first(id);
        for (int i = first; i < first + BUCKET; i++) {
            long found = (long) IDS.getOpaque(ids, i);
            if (found == id || found == 0 && IDS.compareAndSet(ids, i, 0L, id)) {
                return i;
            }
        }
        lost.increment();
        return -1;
    }

    private int first(long id) {
        return (int) (id * GOLDEN >>> shift) * BUCKET;
    }
}
