package shop.backend;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.zip.CRC32;
import shop.faults.Fault;

/** Cuts its work into polite slices, then queues them all at once on the loop that it meant to spare. */
final class StockRecount implements Fault, Runnable {
    static final long SLICE_NANOS = 200_000;
    private static final byte[] SHELF = new byte[4096];

    @Override
    public void strike(Duration hold, Executor loop) {
        for (long left = hold.toNanos(); left > 0; left -= SLICE_NANOS) {
            loop.execute(this);
        }
    }

    @Override
    public void run() {
        // counted here and not in a helper: whose code it is should be told by the first frame of the shop
        long end = System.nanoTime() + SLICE_NANOS;
        CRC32 count = new CRC32();
        do {
            count.update(SHELF);
        } while (System.nanoTime() < end);
    }
}
