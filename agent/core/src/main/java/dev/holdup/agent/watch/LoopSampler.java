package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopAccount;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Takes stacks of busy loops at instants that no loop can be in step with, with what waits at that instant. Units: ns.
 * Backs off where taking them would cost more than its share of the time.
 */
public final class LoopSampler {
    /** Of a processor, at most a two-hundredth. */
    private static final int LARGEST_SHARE = 200;

    private final SplittableRandom random = new SplittableRandom();
    private final SampleSink sink;
    private final long periodNanos;
    private long next;
    private long last;
    private long costNanos;

    /** @param period null for no samples */
    public LoopSampler(SampleSink sink, Duration period) {
        this.sink = sink;
        this.periodNanos = period == null ? 0 : Math.max(1_000_000, period.toNanos());
    }

    void tick(List<LoopAccount> loops, long now, ThreadCosts costs) {
        if (periodNanos == 0 || now < next) {
            return;
        }
        long weight = last == 0 ? periodNanos : Math.min(now - last, 10 * periodNanos);
        last = now;
        long before = -1;
        for (LoopAccount loop : loops) {
            if (loop.run.watch() != 0) {
                before = before < 0 ? costs.cpu(Thread.currentThread()) : before;
                sample(loop, weight);
            }
        }
        long cost = before < 0 ? 0 : costs.cpu(Thread.currentThread()) - before;
        costNanos += (cost - costNanos) / 8;
        long period = Math.max(periodNanos, costNanos * LARGEST_SHARE);
        next = now + period / 2 + random.nextLong(period);
    }

    private void sample(LoopAccount loop, long weight) {
        int backlog = loop.backlogNow();
        Thread.State state = loop.thread().getState();
        StackTraceElement[] stack = loop.thread().getStackTrace();
        // the stack may be of the next run, which is as fair a sample; asking for the same would leave out short runs
        if (stack.length > 0 && loop.run.watch() != 0) {
            sink.sample(loop, state, backlog, weight, stack);
        }
    }
}
