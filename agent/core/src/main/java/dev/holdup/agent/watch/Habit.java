package dev.holdup.agent.watch;

import dev.holdup.agent.account.Limits;
import org.HdrHistogram.Histogram;

/** A loop's own habit: its p99 of service time over the last five to ten minutes, from which its stall threshold follows. */
final class Habit {
    private static final long HALF_WINDOW = 300_000_000_000L;
    private static final int FEWEST_RUNS = 100;

    private Histogram current = new Histogram(2);
    private Histogram previous = new Histogram(2);
    private long turnedNanos;

    Habit(long nowNanos) {
        turnedNanos = nowNanos;
    }

    void learn(Histogram serviceTimes, long nowNanos) {
        if (nowNanos - turnedNanos > HALF_WINDOW) {
            previous = current;
            current = new Histogram(2);
            turnedNanos = nowNanos;
        }
        current.add(serviceTimes);
    }

    /** The stall threshold. */
    long stallNanos() {
        if (current.getTotalCount() + previous.getTotalCount() < FEWEST_RUNS) {
            return Limits.SHORTEST_STALL;
        }
        Histogram both = current.copy();
        both.add(previous);
        return Limits.adapted(both.getValueAtPercentile(99));
    }
}
