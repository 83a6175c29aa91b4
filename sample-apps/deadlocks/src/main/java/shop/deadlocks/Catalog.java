package shop.deadlocks;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A pipeline that blocks inside the one thread of its own scheduler. */
final class Catalog {
    private Catalog() {}

    static void tie() {
        Scheduler scheduler = Schedulers.newBoundedElastic(1, 100, "catalog", 60, true);
        scheduler.schedule(() -> load(scheduler));
    }

    static String load(Scheduler scheduler) {
        return Mono.fromCallable(() -> "catalog").subscribeOn(scheduler).block();
    }
}
