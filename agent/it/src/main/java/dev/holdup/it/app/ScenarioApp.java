package dev.holdup.it.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** One loop and one thing that happens on it: {@code kind scenario}. */
public final class ScenarioApp {
    private ScenarioApp() {}

    public static void main(String[] args) throws Exception {
        try (Loop loop = Loop.start(args[0])) {
            for (int i = 0; i < 10; i++) {
                await(loop, () -> {});
            }
            if (args[0].equals("nio")) {
                Thread.sleep(20); // back to the poll: it is known for a loop by its second one
            }
            System.out.println("ready");
            play(args[1], loop);
            Thread.sleep(50); // back to the poll, so that the last run has its end
        }
        System.out.println("done");
    }

    private static void play(String scenario, Loop loop) throws Exception {
        switch (scenario) {
            case "ten-blocks" -> {
                for (int i = 0; i < 10; i++) {
                    await(loop, ScenarioApp::block);
                    Thread.sleep(20);
                }
            }
            case "slices" -> slices(loop);
            case "cpu" -> await(loop, () -> spin(150_000_000));
            case "idle" -> Thread.sleep(3_000);
            case "endless" -> loop.execute(() -> spin(Long.MAX_VALUE / 2));
            case "block-for-ever" -> {
                while (true) {
                    await(loop, ScenarioApp::block);
                    Thread.sleep(20);
                }
            }
            default -> throw new IllegalArgumentException(scenario);
        }
        if (scenario.equals("endless")) {
            Thread.sleep(60_000);
        }
    }

    /** Many short tasks that are all there before the loop comes to them. */
    private static void slices(Loop loop) throws InterruptedException {
        CountDownLatch queued = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(5_000);
        loop.execute(() -> {
            while (queued.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        for (int i = 0; i < 5_000; i++) {
            loop.execute(() -> {
                spin(200_000);
                done.countDown();
            });
        }
        queued.countDown();
        done.await();
    }

    static void block() {
        long end = System.nanoTime() + 50_000_000;
        // an unpark from before, of whatever lock, ends a park at once
        for (long left = 50_000_000; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    static void spin(long nanos) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
    }

    static void await(Loop loop, Runnable task) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        loop.execute(() -> {
            task.run();
            done.countDown();
        });
        done.await();
    }
}
