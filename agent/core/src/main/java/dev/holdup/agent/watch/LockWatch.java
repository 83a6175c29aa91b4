package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether one loop waits for a lock that another thread owns, long before that is a stall, and takes the owner's
 * stack at the first look of a wait and at the 2nd, 4th, 8th … after it.
 */
final class LockWatch {
    /** Younger runs are not looked at: most are over before the next look. */
    private static final long YOUNGEST = 1_000_000;

    private final LoopAccount loop;
    private final ThreadCosts costs;
    private final Allowance allowance;
    private final BlameSink sink;

    private long span;
    private Wait wait;
    private long sinceNanos;
    private int looks;

    LockWatch(LoopAccount loop, ThreadCosts costs, Allowance allowance, BlameSink sink) {
        this.loop = loop;
        this.costs = costs;
        this.allowance = allowance;
        this.sink = sink;
    }

    void tick(long now) {
        Span run = loop.run;
        long number = run.watch();
        long start = run.watchedStart();
        if (number == 0 || now - start < YOUNGEST || !run.isStill(number)) {
            wait = null;
            return;
        }
        Wait seen = Wait.of(loop.thread());
        if (seen == null || !run.isStill(number)) {
            wait = null;
            return;
        }
        if (number != span || !seen.equals(wait)) {
            span = number;
            wait = seen;
            sinceNanos = now;
            looks = 0;
        }
        if (Integer.bitCount(++looks) == 1) {
            blame(number, now);
        }
    }

    private void blame(long number, long now) {
        if (!allowance.permits(now)) {
            sink.skipped(1);
            return;
        }
        long before = costs.cpu(Thread.currentThread());
        List<BlameSink.Edge> chain = new ArrayList<>();
        for (BlameChain.Edge edge : BlameChain.of(loop.thread())) {
            // only of the lock that the loop itself waits for it was noted since when
            long held = chain.isEmpty() && edge.lock().equals(wait) ? now - sinceNanos : 0;
            chain.add(new BlameSink.Edge(edge.waiter(), edge.lock(), held, edge.ownerState(), edge.stack()));
        }
        if (!chain.isEmpty() && loop.run.isStill(number)) {
            sink.blamed(loop, chain);
        }
        allowance.spend(costs.cpu(Thread.currentThread()) - before);
    }
}
