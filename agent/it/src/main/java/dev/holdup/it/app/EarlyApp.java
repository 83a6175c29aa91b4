package dev.holdup.it.app;

import dev.holdup.it.app.virtual.Virtual;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What an application may do in its first moment: a loop that is blocked at once, a pool at work, a virtual thread. */
public final class EarlyApp {
    private static final int BLOCKS = 5;
    private static final int TASKS = 300;

    private EarlyApp() {}

    public static void main(String[] args) throws Exception {
        boolean starting = Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("holdup-start"));
        System.out.println(starting ? "before the agent is ready" : "after the agent");
        if (Virtual.exist()) {
            Virtual.start("early", () -> Thread.sleep(1)).join();
        }
        ExecutorService pool = Executors.newFixedThreadPool(1);
        for (int i = 0; i < TASKS; i++) {
            pool.execute(EarlyApp::nap);
        }
        try (Loop loop = Loop.start("nio")) {
            ScenarioApp.await(loop, () -> {}); // a thread is a loop from its second poll on
            for (int i = 0; i < BLOCKS; i++) {
                ScenarioApp.await(loop, ScenarioApp::block);
            }
        }
        pool.shutdown();
    }

    private static void nap() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
