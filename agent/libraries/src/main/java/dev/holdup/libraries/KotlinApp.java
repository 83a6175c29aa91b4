package dev.holdup.libraries;

import java.util.concurrent.CountDownLatch;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.Dispatchers;

/** Work on two dispatchers that share their threads. */
final class KotlinApp implements Library {
    @Override
    public void play(long millis) throws InterruptedException {
        run(Dispatchers.getDefault(), () -> held(millis));
        for (int i = 0; i < 3; i++) {
            run(Dispatchers.getIO(), () -> offloaded(millis));
        }
    }

    private static void run(CoroutineDispatcher dispatcher, Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        dispatcher.dispatch(EmptyCoroutineContext.INSTANCE, () -> {
            work.run();
            done.countDown();
        });
        done.await();
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    @Override
    public void stop() {
        // daemons
    }
}
