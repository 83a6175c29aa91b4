package dev.holdup.it.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Futures, and executors' ways to wait for them. */
final class FutureActs {
    private FutureActs() {}

    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "pool");
        thread.setDaemon(true);
        return thread;
    });

    private static final Callable<String> SLOW = () -> {
        LockSupport.parkNanos(40_000_000);
        return "slow";
    };

    @Blocking("future")
    static Act completableFutureGet(Stage stage) {
        CompletableFuture<String> future = new CompletableFuture<>();
        stage.after(() -> future.complete("x"));
        return () -> future.get();
    }

    @Blocking("future")
    static Act completableFutureJoin(Stage stage) {
        CompletableFuture<String> future = new CompletableFuture<>();
        stage.after(() -> future.complete("x"));
        return () -> future.join();
    }

    @Blocking("future")
    static Act completableFutureGetTimed(Stage stage) {
        CompletableFuture<String> future = new CompletableFuture<>();
        stage.after(() -> future.complete("x"));
        return () -> future.get(2, TimeUnit.SECONDS);
    }

    @Blocking("future")
    static Act futureTaskGet(Stage stage) {
        FutureTask<String> task = new FutureTask<>(() -> "x");
        stage.after(task::run);
        return () -> task.get();
    }

    @Blocking("future")
    static Act futureTaskGetTimed(Stage stage) {
        FutureTask<String> task = new FutureTask<>(() -> "x");
        stage.after(task::run);
        return () -> task.get(2, TimeUnit.SECONDS);
    }

    @Blocking("future")
    static Act forkJoinTaskGet(Stage stage) {
        ForkJoinTask<String> task = new ForkJoinPool(2).submit(SLOW);
        return () -> task.get();
    }

    @Blocking("future")
    static Act executorInvokeAll(Stage stage) {
        return () -> POOL.invokeAll(List.of(SLOW));
    }

    @Blocking("park")
    static Act executorInvokeAny(Stage stage) {
        return () -> POOL.invokeAny(List.of(SLOW));
    }

    @Blocking("park")
    static Act executorAwaitTermination(Stage stage) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        executor.submit(SLOW);
        executor.shutdown();
        return () -> executor.awaitTermination(2, TimeUnit.SECONDS);
    }

    @Blocking("park")
    static Act completionServiceTake(Stage stage) {
        ExecutorCompletionService<String> service = new ExecutorCompletionService<>(POOL);
        service.submit(SLOW);
        return () -> service.take();
    }
}
