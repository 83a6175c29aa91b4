package dev.holdup.agent.watch;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.Limits;

/** A loop's own habit: its p99 of service time over the last five to ten minutes, from which its stall threshold follows. */
final class Habit {
    private static final long HALF_WINDOW = 300_000_000_000L;
    private static final int FEWEST_RUNS = 100;

    private final Counts current = new Counts();
    /** With those of the window before. */
    private final Counts both = new Counts();

    private long turnedNanos;

    Habit(long nowNanos) {
        turnedNanos = nowNanos;
    }

    void learn(Counts serviceTimes, long nowNanos) {
        if (nowNanos - turnedNanos > HALF_WINDOW) {
            both.clear();
            both.add(current);
            current.clear();
            turnedNanos = nowNanos;
        }
        current.add(serviceTimes);
        both.add(serviceTimes);
    }

    /** The stall threshold. */
    long stallNanos() {
        return both.total() < FEWEST_RUNS ? Limits.SHORTEST_STALL : Limits.adapted(both.percentile(0.99));
    }
}
