package dev.holdup.it.app;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A loop that blocks for 100 ms at the start of each of so many seconds, and does nothing else: {@code kind seconds}.
 * Prints {@code held} and how long it did, ns, of each, for a host may take longer to wake it.
 */
public final class PulseApp {
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final long BLOCK_NANOS = 100_000_000;

    private static final Queue<Long> HELD = new ConcurrentLinkedQueue<>();

    private PulseApp() {}

    public static void main(String[] args) throws Exception {
        int seconds = Integer.parseInt(args[1]);
        Loop loop = Loop.start(args[0]); // never closed: the recording ends with the last second
        loop.execute(() -> {}); // a loop is known from its first poll on
        Thread.sleep(100);
        long start = System.nanoTime();
        for (int second = 0; second < seconds; second++) {
            await(start + second * SECOND_NANOS);
            loop.execute(PulseApp::block);
        }
        await(start + seconds * SECOND_NANOS);
        HELD.forEach(nanos -> System.out.println("held " + nanos));
        System.exit(0);
    }

    private static void block() {
        long start = System.nanoTime();
        await(start + BLOCK_NANOS);
        HELD.add(System.nanoTime() - start);
    }

    private static void await(long nanos) {
        while (System.nanoTime() < nanos) {
            LockSupport.parkNanos(nanos - System.nanoTime());
        }
    }
}
