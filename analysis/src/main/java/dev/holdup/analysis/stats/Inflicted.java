package dev.holdup.analysis.stats;

import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.PerLoop;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.model.Waiters;
import java.util.List;

/**
 * What holding a loop for a while inflicted on work that the loop saw only later.
 *
 * <p>Shape: an amount for each span asked for. Units: waiter-ns. Source: {@code holdup.Waiters}.
 */
public final class Inflicted {
    /** Waiter-ns, the estimated part of them, and how many had come before the end; the last two may be fractions. */
    public record Amount(double nanos, double estimatedNanos, double victims) {
        static final Amount NONE = new Amount(0, 0, 0);

        Amount plus(Amount other) {
            return new Amount(nanos + other.nanos, estimatedNanos + other.estimatedNanos, victims + other.victims);
        }
    }

    private final PerLoop<Waiters> waiters;

    public Inflicted(List<Waiters> waiters) {
        this.waiters = new PerLoop<>(waiters, Waiters::loop);
    }

    /** Nothing where no one was seen late. */
    public Amount during(Loop loop, Span held) {
        return waiters.meeting(loop, held).stream()
                .map(late -> late.spread() ? arriving(late, held) : standing(late, held))
                .reduce(Amount.NONE, Amount::plus);
    }

    /** All were there from the start: each waited through all of it. */
    private static Amount standing(Waiters late, Span held) {
        return new Amount((double) late.count() * late.overlap(held), 0, late.count());
    }

    /** Their number grew evenly: its mean over the span held is the one at its middle. */
    private static Amount arriving(Waiters late, Span held) {
        double length = late.durationNanos();
        double from = Math.max(0, held.startNanos() - late.startNanos());
        double to = Math.min(length, held.endNanos() - late.startNanos());
        double nanos = late.count() * (from + to) / 2 / length * (to - from);
        return new Amount(nanos, nanos, late.count() * to / length);
    }
}
