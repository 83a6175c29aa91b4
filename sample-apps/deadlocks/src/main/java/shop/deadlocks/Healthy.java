package shop.deadlocks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** The same work as a report's, without a knot: parts are made by a pool of their own. */
final class Healthy {
    private Healthy() {}

    static void tie() {
        ExecutorService reports = Daemons.pool("sound-report", 2);
        ExecutorService parts = Daemons.pool("sound-part", 2);
        for (int i = 0; i < 2; i++) {
            reports.submit(() -> makeForEver(parts));
        }
    }

    static void makeForEver(ExecutorService parts) {
        while (true) {
            CompletableFuture.supplyAsync(Healthy::part, parts).join();
        }
    }

    private static String part() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "part";
    }
}
