package dev.holdup.libraries;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;

/** Work on the computation scheduler, and on that for I/O. */
final class RxJavaApp implements Library {
    @Override
    public void play(long millis) {
        run(Schedulers.computation(), () -> held(millis));
        run(Schedulers.io(), () -> offloaded(millis));
    }

    private static void run(Scheduler scheduler, Runnable work) {
        Completable.fromRunnable(work).subscribeOn(scheduler).blockingAwait();
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    @Override
    public void stop() {
        Schedulers.shutdown();
    }
}
