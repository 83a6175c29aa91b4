package java.lang;

/** Where advice in virtual threads goes first, as {@link HoldupDispatcher}'s. */
public final class HoldupVirtual {
    /** Told what virtual threads do; null where there are none, or unless that is asked for. */
    private static volatile HoldupDispatcher virtuals;

    private HoldupVirtual() {}

    /** A virtual thread is being made. */
    public static void making() {
        HoldupStart.await();
    }

    /** A virtual thread is started, by the current thread. */
    public static void starting(int operation, Object virtual) {
        HoldupDispatcher told = virtuals;
        if (told == null) {
            return;
        }
        try {
            told.entered(operation, virtual);
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
    }

    /** A virtual thread may run, and is about to be handed to its scheduler by whatever thread. */
    public static void runnable(int operation, Object virtual) {
        HoldupDispatcher told = virtuals;
        if (told == null) {
            return;
        }
        try {
            told.taskAdded(virtual);
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
    }

    /** A virtual thread is about to be mounted on the current thread, its carrier. */
    public static void mounting(int operation, Object virtual) {
        HoldupDispatcher told = virtuals;
        if (told == null) {
            return;
        }
        try {
            told.runStarts(operation, virtual);
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
    }

    /** A virtual thread has left the current thread, its carrier, and goes on later; at once where it made room only. */
    public static void yielded(int operation, Object virtual, boolean madeRoom) {
        HoldupDispatcher told = virtuals;
        if (told == null || madeRoom) {
            return;
        }
        try {
            told.runIs(virtual);
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
    }

    /** The current thread, a carrier, has no virtual thread any more. */
    public static void unmounted(int operation) {
        HoldupDispatcher told = virtuals;
        if (told == null) {
            return;
        }
        try {
            told.runEnds();
        } catch (Throwable t) {
            HoldupDispatcher.failed(operation, t);
        }
    }

    public static void track(HoldupDispatcher newVirtuals) {
        virtuals = newVirtuals;
    }
}
