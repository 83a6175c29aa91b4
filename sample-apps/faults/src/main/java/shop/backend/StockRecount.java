package shop.backend;

import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Cuts its work into polite slices, then queues them all at once on the loop that it meant to spare. */
final class StockRecount implements Fault, Runnable {
    static final long SLICE_NANOS = 200_000;

    @Override
    public void strike(Duration hold, Executor loop) {
        for (long left = hold.toNanos(); left > 0; left -= SLICE_NANOS) {
            loop.execute(this);
        }
    }

    @Override
    public void run() {
        BusyWork.hash(SLICE_NANOS);
    }
}
