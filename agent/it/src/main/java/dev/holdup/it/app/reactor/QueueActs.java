package dev.holdup.it.app.reactor;

import java.util.concurrent.CountDownLatch;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Keeps one thread while ten wait for it: on a loop, and on a worker, where it is the pool's queue delay. */
final class QueueActs {
    private static final int WAITERS = 10;
    private static final int MILLIS = 60;

    private QueueActs() {}

    static void play() throws InterruptedException {
        crowd(Schedulers.newSingle("busy"));
        crowd(Schedulers.newBoundedElastic(1, 100, "narrow"));
    }

    private static void crowd(Scheduler scheduler) throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            CountDownLatch warm = new CountDownLatch(1);
            scheduler.schedule(warm::countDown);
            warm.await();
            Thread.sleep(5); // until the agent has noticed whose pool it is
        }
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(WAITERS + 1);
        Mono.fromCallable(() -> keep(started)).subscribeOn(scheduler).subscribe(kept -> done.countDown());
        started.await();
        for (int i = 0; i < WAITERS; i++) {
            Mono.just(i).publishOn(scheduler).subscribe(n -> done.countDown());
        }
        done.await();
        scheduler.dispose();
    }

    private static int keep(CountDownLatch started) throws InterruptedException {
        started.countDown();
        Thread.sleep(MILLIS);
        return MILLIS;
    }
}
