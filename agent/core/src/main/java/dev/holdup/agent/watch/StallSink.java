package dev.holdup.agent.watch;

import dev.holdup.agent.account.Claim;
import dev.holdup.agent.account.LoopAccount;

/** What the watchdog tells; called on its own thread. */
public interface StallSink {
    long nextId();

    void opened(LoopAccount loop, String scope, Claim claim, long startNanos, long ageNanos);

    void sampled(Claim claim, long offsetNanos, Thread.State state, OsState os, StackTraceElement[] stack);

    /** The thread ended in mid-stall, some time after the claim was last measured. */
    void ended(LoopAccount loop, String scope, Claim claim, long startNanos);

    /** A stack was thrown away because the task had changed meanwhile. */
    void discarded();
}
