package shop.faults;

import java.util.concurrent.atomic.AtomicLong;

/** Picks an exact share of a stream of requests, evenly spaced: of N requests, floor(N × percent / 100) are picked. */
final class Pacing {
    // Whole thousandths of a percent: the count stays exact where a double would drift.
    private static final long SCALE = 100_000;

    private final long share;
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong picked = new AtomicLong();

    Pacing(double percent) {
        share = Math.max(1, Math.round(percent * 1000));
    }

    boolean due() {
        long n = seen.incrementAndGet();
        boolean due = n * share / SCALE > (n - 1) * share / SCALE;
        if (due) {
            picked.incrementAndGet();
        }
        return due;
    }

    long picked() {
        return picked.get();
    }
}
