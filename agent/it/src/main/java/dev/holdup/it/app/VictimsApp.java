package dev.holdup.it.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A loop that is held for 100 ms while so many tasks wait from the beginning to the end of it: {@code kind tasks}. */
public final class VictimsApp {
    private static final long HELD_NANOS = 100_000_000;
    private static final int WARM_UP = 100;

    private VictimsApp() {}

    public static void main(String[] args) throws Exception {
        int victims = Integer.parseInt(args[1]);
        try (Loop loop = Loop.start(args[0])) {
            warmUp(loop);
            CountDownLatch queued = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(victims + 1);
            loop.execute(() -> gate(queued));
            loop.execute(new Culprit(done));
            for (int i = 0; i < victims; i++) {
                loop.execute(new Victim(done));
            }
            queued.countDown();
            done.await();
            Thread.sleep(50); // back to the poll, so that the last run has its end
        }
    }

    private static void warmUp(Loop loop) throws InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            CountDownLatch done = new CountDownLatch(1);
            loop.execute(new Victim(done));
            done.await();
        }
    }

    /** Keeps the loop until all that shall wait is there. */
    private static void gate(CountDownLatch queued) {
        while (queued.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private record Culprit(CountDownLatch done) implements Runnable {
        @Override
        public void run() {
            hold();
            done.countDown();
        }

        private static void hold() {
            long end = System.nanoTime() + HELD_NANOS;
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }
    }

    private record Victim(CountDownLatch done) implements Runnable {
        @Override
        public void run() {
            done.countDown();
        }
    }
}
