package dev.holdup.agent.watch;

import dev.holdup.agent.account.LoopAccount;
import java.util.List;

/** Told by the watchdog whom a loop waits for. */
public interface BlameSink {
    /** One edge; {@code heldNanos} is how long that owner has been seen holding that lock during this wait. */
    record Edge(Thread waiter, Wait lock, long heldNanos, Thread.State ownerState, StackTraceElement[] stack) {}

    /** From the loop on; never empty. */
    void blamed(LoopAccount loop, List<Edge> chain);

    /** So many waits were seen whose owners' stacks would have cost too much. */
    void skipped(long waits);
}
