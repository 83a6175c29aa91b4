package dev.holdup.it.app.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What virtual threads do to their carriers, one act after the other; prints what the threads saw themselves. */
public final class VirtualApp {
    private static final int HOGS = 4;
    private static final int DELAYED = 600;
    /** A busy host may lose one of them. */
    static final long KEPT_MILLIS = 2_500;

    private VirtualApp() {}

    public static void main(String[] args) throws Exception {
        if (!Virtual.exist()) {
            Thread.sleep(1_500);
            System.out.println("no virtual threads");
            return;
        }
        warmUp();
        delays();
        hogs();
        politeOnes();
        sleepers();
        starve();
        Pins.play();
        System.out.println("done");
        Pins.forever(); // until the JVM ends, which waits for no virtual thread
    }

    private static void warmUp() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            threads.add(Virtual.start("warm-" + i, () -> Thread.sleep(1)));
        }
        join(threads);
    }

    /** Each computes for some ms, so that those that come later wait for a carrier. */
    private static void delays() throws InterruptedException {
        long[] delays = new long[DELAYED];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < DELAYED; i++) {
            int me = i;
            long[] started = new long[1];
            Thread thread = Virtual.unstarted("delayed-" + i, () -> {
                delays[me] = System.nanoTime() - started[0];
                Virtual.spin(3);
            });
            threads.add(thread);
            started[0] = System.nanoTime();
            thread.start();
            if (i % 20 == 19) {
                Thread.sleep(10);
            }
        }
        join(threads);
        java.util.Arrays.sort(delays);
        System.out.printf(
                Locale.ROOT,
                "delays p50 %.3f p99 %.3f ms%n",
                delays[DELAYED / 2] / 1e6,
                delays[DELAYED * 99 / 100] / 1e6);
    }

    private static void hogs() throws InterruptedException {
        for (int i = 0; i < HOGS; i++) {
            Virtual.start("hog-" + i, VirtualApp::compute).join();
        }
    }

    private static void compute() {
        Virtual.spin(500);
    }

    /** As much work, and the carrier is offered to others in between; and a short one, and one that waits all the time. */
    private static void politeOnes() throws InterruptedException {
        join(List.of(
                Virtual.start("polite-1", () -> {
                    for (int i = 0; i < 100; i++) {
                        Virtual.spin(3);
                        Thread.yield();
                    }
                }),
                Virtual.start("polite-2", () -> {
                    for (int i = 0; i < 30; i++) {
                        Thread.sleep(10);
                    }
                })));
    }

    /** From two lines: two kinds, for they have no names. */
    private static void sleepers() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            threads.add(Virtual.start("sleeper-" + i, () -> Thread.sleep(80)));
        }
        join(threads);
    }

    /** Both carriers are kept while others could run; by who waits, so that a busy host is not to blame. */
    private static void starve() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        threads.add(Virtual.start("keeper-1", Pins::forLong));
        threads.add(Virtual.start("keeper-2", Pins::forLong));
        Thread.sleep(50);
        for (int i = 0; i < 7; i++) {
            threads.add(Virtual.start("starved-" + i, () -> Virtual.spin(1)));
        }
        join(threads);
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
