package shop.backend;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.zip.CRC32;
import shop.faults.Fault;

/** Computes while many other threads want the processors too: the loop is ready, and others run. */
final class NoisyNeighbours implements Fault {
    private static final int FOR_EACH_PROCESSOR = 4;
    private static final byte[] SHELF = new byte[4096];

    @Override
    public void strike(Duration hold, Executor loop) {
        long end = System.nanoTime() + hold.toNanos();
        int neighbours = FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < neighbours; i++) {
            Background.start("neighbour-" + i, () -> compute(end));
        }
        compute(end);
    }

    private static void compute(long end) {
        CRC32 sum = new CRC32();
        do {
            sum.update(SHELF);
        } while (System.nanoTime() < end);
    }
}
