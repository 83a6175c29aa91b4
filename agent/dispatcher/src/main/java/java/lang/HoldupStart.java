package java.lang;

import java.util.concurrent.locks.LockSupport;

/**
 * The agent's start, which goes on while the application begins: whoever must be seen from its first moment on, a loop, a
 * pool or a virtual thread, waits here until it can be, and nobody else does.
 */
public final class HoldupStart {
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final long STEP_NANOS = 500_000;

    private static volatile boolean underWay;

    private HoldupStart() {}

    public static void begins() {
        underWay = true;
    }

    public static void ends() {
        underWay = false;
    }

    static void await() {
        if (underWay && !isOfTheStart(Thread.currentThread().getName())) {
            awaitEnd();
        }
    }

    private static void awaitEnd() {
        long begin = System.nanoTime();
        while (underWay) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                ends(); // something has gone wrong: the application comes first
            }
            LockSupport.parkNanos(STEP_NANOS);
            Thread.onSpinWait(); // a thread that is interrupted does not park
        }
    }

    /** Threads without which it would not end. */
    private static boolean isOfTheStart(String thread) {
        return thread.startsWith("holdup-") || thread.startsWith("JFR ");
    }
}
