package dev.holdup.it.app;

import java.util.concurrent.CountDownLatch;

/** Says a few things on both streams, blocks a loop, and ends with an exit code of its own. */
public final class QuietApp {
    private QuietApp() {}

    public static void main(String[] args) throws Exception {
        try (Loop loop = Loop.start("nio")) {
            CountDownLatch done = new CountDownLatch(20);
            for (int i = 0; i < 20; i++) {
                loop.execute(() -> {
                    ScenarioApp.block();
                    done.countDown();
                });
                Thread.sleep(1);
            }
            done.await();
        }
        System.out.println("standard output");
        System.err.println("standard error");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("shutdown hook")));
        System.exit(7);
    }
}
