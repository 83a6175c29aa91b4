package dev.holdup.shop;

import java.util.concurrent.CountDownLatch;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** An application's pipelines that go on elsewhere; outside of the agent's packages, which are nobody's code. */
public final class Pipelines {
    private Pipelines() {}

    public static void publishElsewhere(Scheduler scheduler) throws InterruptedException {
        run(Flux.just(1).hide().publishOn(scheduler));
    }

    public static void checkElsewhere(Scheduler scheduler) throws InterruptedException {
        run(Flux.just(1).hide().publishOn(scheduler).checkpoint());
    }

    public static void subscribeElsewhere(Scheduler scheduler) {
        Mono.fromCallable(() -> 1).subscribeOn(scheduler).block();
    }

    private static void run(Flux<?> pipeline) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        pipeline.subscribe(n -> {}, e -> {}, done::countDown);
        done.await();
    }
}
