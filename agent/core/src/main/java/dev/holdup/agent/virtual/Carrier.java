package dev.holdup.agent.virtual;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A thread that carries virtual threads, and the one that it carries now. Shape: written by the thread itself, read by the
 * watchdog; what is read of a stay counts only if the number is the same afterwards. Units: ns by {@code Nanos.now}.
 */
public final class Carrier {
    /** From this length on the end of a stay is kept until the next of that length. */
    private static final long NOTABLE = 1_000_000;

    private static final VarHandle NUMBER;

    static {
        try {
            NUMBER = MethodHandles.lookup().findVarHandle(Carrier.class, "number", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Thread thread;
    /** Odd while a virtual thread is mounted. */
    private long number;

    private long startNanos;
    private Thread virtual;
    private long longNumber;
    private long longEndNanos;
    private long mounts;
    /** Of the stay in course, where its virtual thread is followed; else null. */
    Kind kind;

    Carrier(Thread thread) {
        this.thread = thread;
    }

    void mounts(Thread newVirtual, long now) {
        startNanos = now;
        virtual = newVirtual;
        mounts++;
        NUMBER.setRelease(this, number | 1);
    }

    /** @return the length of the stay, -1 where its beginning was not seen */
    long unmounts(long now) {
        if ((number & 1) == 0) {
            return -1;
        }
        long length = now - startNanos;
        if (length >= NOTABLE) {
            longNumber = number;
            longEndNanos = now;
        }
        NUMBER.setRelease(this, number + 1);
        virtual = null;
        return length;
    }

    public Thread thread() {
        return thread;
    }

    /** @return the number of the stay in course, 0 while nothing is mounted */
    public long watch() {
        long seen = (long) NUMBER.getAcquire(this);
        return (seen & 1) == 0 ? 0 : seen;
    }

    public boolean isStill(long seen) {
        VarHandle.fullFence();
        return (long) NUMBER.getAcquire(this) == seen;
    }

    public long startNanos() {
        return startNanos;
    }

    public Thread virtual() {
        return virtual;
    }

    /** @return when a stay that is over ended; {@code otherwise} where a later one has been as long since */
    public long endOf(long seen, long otherwise) {
        VarHandle.acquireFence();
        long end = longEndNanos;
        return longNumber == seen ? end : otherwise;
    }

    public long mounts() {
        return mounts;
    }
}
