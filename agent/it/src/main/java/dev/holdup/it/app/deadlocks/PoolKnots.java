package dev.holdup.it.app.deadlocks;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Deadlocks of pools and loops. */
final class PoolKnots {
    private PoolKnots() {}

    static void fixedPool() {
        ExecutorService pool = Actors.pool("fixed", 2);
        CountDownLatch both = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            pool.execute(() -> submitAndGet(pool, both));
        }
    }

    static void single() {
        ExecutorService pool = Executors.newSingleThreadExecutor(Actors.factory("single-"));
        pool.execute(() -> submitAndGet(pool, new CountDownLatch(1)));
    }

    static void scheduled() {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(1, Actors.factory("scheduled-"));
        pool.execute(() -> submitAndGet(pool, new CountDownLatch(1)));
    }

    static void crosswise() {
        ExecutorService one = Actors.pool("cross-one", 1);
        ExecutorService two = Actors.pool("cross-two", 1);
        CountDownLatch both = new CountDownLatch(2);
        one.execute(() -> submitAndGet(two, both));
        two.execute(() -> submitAndGet(one, both));
    }

    static void supplyAsyncChain() {
        ExecutorService pool = Actors.pool("chain", 1);
        pool.execute(() -> joinChain(pool));
    }

    static void latchInTask() {
        ExecutorService pool = Actors.pool("latch", 1);
        pool.execute(() -> awaitQueued(pool));
    }

    static void forkJoin() {
        ForkJoinPool pool = new ForkJoinPool(1);
        pool.execute(() -> awaitQueued(pool));
    }

    static void nettyLoop() {
        EventExecutor loop = new NioEventLoopGroup(1, Actors.factory("knot-loop-")).next();
        loop.execute(() -> getFromItself(loop));
    }

    static void nettySupplied() {
        EventExecutor executor = new DefaultEventExecutorGroup(1, Actors.factory("knot-executor-")).next();
        executor.execute(() -> CompletableFuture.supplyAsync(() -> 1, executor).join());
    }

    static void nettyCrosswise() {
        EventExecutor one = new NioEventLoopGroup(1, Actors.factory("netty-one-")).next();
        EventExecutor two = new NioEventLoopGroup(1, Actors.factory("netty-two-")).next();
        CountDownLatch both = new CountDownLatch(2);
        one.execute(() -> submitAndSync(two, both));
        two.execute(() -> submitAndSync(one, both));
    }

    static void reactor() {
        Scheduler scheduler = Schedulers.newBoundedElastic(1, 100, "knot-elastic", 60, true);
        scheduler.schedule(() -> block(scheduler));
    }

    /** Where {@code block()} is refused, a future is waited for. */
    static void reactorFuture() {
        Scheduler scheduler = Schedulers.newSingle("knot-scheduler", true);
        scheduler.schedule(() -> joinFuture(scheduler));
    }

    static void vertx() {
        Vertx vertx = Vertx.vertx(new VertxOptions().setUseDaemonThread(true));
        WorkerExecutor workers = vertx.createSharedWorkerExecutor("knot-vertx", 1);
        workers.executeBlocking(() -> getFrom(workers), false);
    }

    static void submitAndGet(ExecutorService pool, CountDownLatch both) {
        try {
            Actors.meet(both);
            pool.submit(() -> 1).get();
        } catch (Exception e) {
            System.out.println("failed: " + e);
        }
    }

    static void joinChain(ExecutorService pool) {
        CompletableFuture.supplyAsync(() -> 1, pool)
                .thenApply(x -> x + 1)
                .thenCombine(CompletableFuture.completedFuture(1), Integer::sum)
                .join();
    }

    static void awaitQueued(ExecutorService pool) {
        CountDownLatch done = new CountDownLatch(1);
        pool.execute(() -> done.countDown());
        try {
            done.await();
        } catch (InterruptedException e) {
            System.out.println("failed: " + e);
        }
    }

    static void getFromItself(EventExecutor loop) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        loop.execute(() -> answer.complete("never"));
        answer.join();
    }

    static void submitAndSync(EventExecutor other, CountDownLatch both) {
        try {
            Actors.meet(both);
            other.submit(() -> 1).sync();
        } catch (InterruptedException e) {
            System.out.println("failed: " + e);
        }
    }

    static void block(Scheduler scheduler) {
        Mono.fromCallable(() -> 1).map(x -> x + 1).subscribeOn(scheduler).block();
    }

    static void joinFuture(Scheduler scheduler) {
        Mono.fromCallable(() -> 1)
                .map(x -> x + 1)
                .subscribeOn(scheduler)
                .toFuture()
                .join();
    }

    static Integer getFrom(WorkerExecutor workers) throws Exception {
        return workers.executeBlocking(() -> 1, false)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }
}
