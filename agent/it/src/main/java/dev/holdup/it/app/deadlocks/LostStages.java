package dev.holdup.it.app.deadlocks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stages whose source is gone before it was complete; what looks alike and is none; and work under load. */
final class LostStages {
    private static final List<Object> KEPT = new ArrayList<>();

    private LostStages() {}

    static void play(int seconds) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Integer> direct = stage();
        Actors.platform("lost-direct", direct::join);
        CompletableFuture<Integer> composed =
                CompletableFuture.completedFuture(1).thenCompose(x -> new CompletableFuture<>());
        Actors.platform("lost-composed", composed::get);
        CompletableFuture<Integer> held = stage();
        KEPT.add(held);
        CompletableFuture<Void> behind = held.handle((x, e) -> x).thenAccept(x -> {});
        Actors.platform("lost-behind", behind::join);
        if (Actors.virtualExist()) {
            CompletableFuture<Integer> virtual = stage();
            Actors.virtual("lost-virtual", virtual::join);
        }
        alive();
        List<Thread> busy = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            busy.add(Actors.platform("stages-" + i, () -> work(over)));
        }
        for (int i = 0; i < seconds * 5; i++) {
            TimeUnit.MILLISECONDS.sleep(200);
            System.gc(); // what is lost is known to be only when it is collected
        }
        over.countDown();
        for (Thread thread : busy) {
            thread.join();
        }
    }

    private static void alive() {
        CompletableFuture<Integer> source = new CompletableFuture<>();
        KEPT.add(source);
        CompletableFuture<Integer> kept = source.thenApply(x -> x);
        Actors.platform("kept-source", kept::join);

        CompletableFuture<Integer> inner = new CompletableFuture<>();
        KEPT.add(inner);
        CompletableFuture<Integer> outer = new CompletableFuture<>();
        CompletableFuture<Integer> composed = outer.thenCompose(x -> inner);
        outer.complete(1);
        Actors.platform("kept-inner", composed::join);

        CompletableFuture<Integer> limited = stage().orTimeout(600, TimeUnit.SECONDS);
        Actors.platform("kept-timer", limited::join);
        CompletableFuture<Integer> patient = stage();
        Actors.platform("kept-limit", () -> patient.get(600, TimeUnit.SECONDS));
    }

    private static CompletableFuture<Integer> stage() {
        return new CompletableFuture<Integer>().thenApply(x -> x + 1);
    }

    /** Waits for stages whose sources nobody but their task keeps. */
    private static void work(CountDownLatch over) {
        while (over.getCount() > 0) {
            CompletableFuture.supplyAsync(() -> 1)
                    .thenApplyAsync(x -> x + 1)
                    .thenCompose(x -> CompletableFuture.supplyAsync(LostStages::slowly))
                    .thenApply(x -> x)
                    .join();
        }
    }

    private static int slowly() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }
}
