package dev.holdup.libraries;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorSystem;

/** Work on the default dispatcher, and on the one for blocking. */
final class PekkoApp implements Library {
    private final ActorSystem system = ActorSystem.create("shop");

    @Override
    public void play(long millis) throws InterruptedException {
        run(system.dispatcher(), () -> held(millis));
        run(system.dispatchers().lookup("pekko.actor.default-blocking-io-dispatcher"), () -> offloaded(millis));
    }

    /** With a pause, after which its thread has been idle. */
    private static void run(Executor executor, Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        executor.execute(() -> {
            work.run();
            done.countDown();
        });
        done.await();
        TimeUnit.MILLISECONDS.sleep(20);
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    @Override
    public void stop() {
        system.terminate();
    }
}
