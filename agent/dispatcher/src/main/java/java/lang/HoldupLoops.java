package java.lang;

/** The loop that a thread runs: looked up by every advice without lock or allocation; changed as loops come and go. */
public final class HoldupLoops {
    /** Pairs of thread and loop, open addressing by thread id; replaced as a whole. */
    private static volatile Object[] loops = new Object[2];

    private HoldupLoops() {}

    /** @return null where the thread is no loop */
    static HoldupDispatcher of(Thread thread) {
        Object[] table = loops;
        int i = ((int) thread.getId() << 1) & (table.length - 1);
        Object key = table[i];
        if (key == thread) {
            return (HoldupDispatcher) table[i + 1];
        }
        return key == null ? null : search(table, thread, i);
    }

    private static HoldupDispatcher search(Object[] table, Thread thread, int i) {
        int last = table.length - 1;
        Object key;
        while ((key = table[i]) != null) {
            if (key == thread) {
                return (HoldupDispatcher) table[i + 1];
            }
            i = (i + 2) & last;
        }
        return null;
    }

    public static synchronized void register(Thread thread, HoldupDispatcher loop) {
        Object[] old = loops;
        int entries = 1;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != null) {
                entries++;
            }
        }
        Object[] table = new Object[Math.max(16, Integer.highestOneBit(entries) << 3)];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != null && old[i] != thread) {
                put(table, (Thread) old[i], old[i + 1]);
            }
        }
        if (loop != null) {
            put(table, thread, loop);
        }
        loops = table;
    }

    private static void put(Object[] table, Thread thread, Object loop) {
        int last = table.length - 1;
        int i = ((int) thread.getId() << 1) & last;
        while (table[i] != null) {
            i = (i + 2) & last;
        }
        table[i] = thread;
        table[i + 1] = loop;
    }

    public static void unregister(Thread thread) {
        register(thread, null);
    }

    /** Threads in the table; a copy. */
    public static Thread[] threads() {
        Object[] table = loops;
        Thread[] threads = new Thread[table.length / 2];
        int n = 0;
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != null) {
                threads[n++] = (Thread) table[i];
            }
        }
        return java.util.Arrays.copyOf(threads, n);
    }

    static synchronized void clear() {
        loops = new Object[2];
    }
}
