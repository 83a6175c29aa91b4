package dev.holdup.it.app.reactor;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Blocks for 50 ms where one must not, each in a method of its own, and where one may. */
final class SchedulerActs {
    private static final int MILLIS = 50;
    private static final Scheduler ORDERS = Schedulers.newParallel("orders", 2);
    private static final Scheduler CLOCK = Schedulers.newSingle("clock");
    private static final Scheduler POOL = Schedulers.fromExecutorService(Executors.newFixedThreadPool(1));

    private SchedulerActs() {}

    /** Once on each thread that will be used: what the loading of classes takes is no act. */
    static void warmUp() {
        Flux.range(0, Schedulers.DEFAULT_POOL_SIZE)
                .flatMap(n -> Mono.delay(Duration.ofMillis(1)).publishOn(Schedulers.parallel()))
                .publishOn(Schedulers.single())
                .publishOn(Schedulers.boundedElastic())
                .blockLast();
    }

    static void play() {
        on(Schedulers.parallel(), SchedulerActs::sleepOnParallel);
        on(Schedulers.single(), SchedulerActs::sleepOnSingle);
        on(ORDERS, SchedulerActs::sleepOnOrders);
        on(CLOCK, SchedulerActs::sleepOnClock);
        Mono.delay(Duration.ofMillis(5)).map(SchedulerActs::sleepInMap).block();
        on(Schedulers.parallel(), SchedulerActs::getOnParallel);
        on(Schedulers.parallel(), SchedulerActs::blockIsRefused);

        on(Schedulers.boundedElastic(), SchedulerActs::sleepOnElastic);
        on(POOL, SchedulerActs::sleepOnExecutor);
    }

    private static void on(Scheduler scheduler, Callable<?> act) {
        Mono.fromCallable(act).subscribeOn(scheduler).block();
    }

    private static int sleepOnParallel() throws InterruptedException {
        Thread.sleep(MILLIS);
        return MILLIS;
    }

    private static int sleepOnSingle() throws InterruptedException {
        Thread.sleep(MILLIS);
        return MILLIS;
    }

    private static int sleepOnOrders() throws InterruptedException {
        Thread.sleep(MILLIS);
        return MILLIS;
    }

    private static int sleepOnClock() throws InterruptedException {
        Thread.sleep(MILLIS);
        return MILLIS;
    }

    /** A timer's thread is a loop as well; the work is in an operator further down. */
    private static long sleepInMap(long n) {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return n;
    }

    private static int sleepOnElastic() throws InterruptedException {
        Thread.sleep(MILLIS);
        return MILLIS;
    }

    private static int sleepOnExecutor() throws InterruptedException {
        Thread.sleep(MILLIS);
        return MILLIS;
    }

    /** What {@code block()} refuses, {@code get()} does. */
    private static long getOnParallel() throws Exception {
        return Mono.delay(Duration.ofMillis(MILLIS), Schedulers.single())
                .toFuture()
                .get();
    }

    private static boolean blockIsRefused() {
        try {
            Mono.delay(Duration.ofMillis(MILLIS)).block();
        } catch (IllegalStateException refused) {
            return true;
        }
        throw new AssertionError("not refused on " + Thread.currentThread());
    }
}
