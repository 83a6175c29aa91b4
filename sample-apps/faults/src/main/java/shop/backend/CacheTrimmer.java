package shop.backend;

import java.lang.ref.Reference;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Asks for a full collection; how long it takes depends on the live heap, so the hold is ignored. */
final class CacheTrimmer implements Fault {
    private static final int CACHED = 1_000_000;

    private final Object[] cache = new Object[CACHED];

    CacheTrimmer() {
        for (int i = 0; i < CACHED; i++) {
            cache[i] = new int[4];
        }
    }

    @Override
    public void strike(Duration hold, Executor loop) {
        trim();
        Reference.reachabilityFence(cache);
    }

    private static void trim() {
        System.gc();
    }
}
