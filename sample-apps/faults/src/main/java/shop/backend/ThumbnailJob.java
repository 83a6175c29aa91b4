package shop.backend;

import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Starts a worker thread and joins it at once. */
final class ThumbnailJob implements Fault {
    @Override
    public void strike(Duration hold, Executor loop) throws InterruptedException {
        render(hold);
    }

    private static void render(Duration work) throws InterruptedException {
        Thread worker = Background.start("thumbnail-worker", () -> Background.pause(work));
        worker.join();
    }
}
