package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;

/** What an account tells when something took long; called on the loop, seldom. */
public interface Reporter {
    /** For a delay that nothing can tell; what JFR's own tools show as "N/A". */
    long UNKNOWN = Long.MIN_VALUE;

    void blockingCall(
            LoopAccount loop,
            Operation operation,
            String category,
            long startNanos,
            long lengthNanos,
            String detail,
            String taskClass,
            int backlog,
            int victims,
            long inflictedNanos,
            Thread owner);

    void longRun(
            LoopAccount loop,
            long startNanos,
            long lengthNanos,
            String taskClass,
            int backlog,
            int victims,
            long inflictedNanos);

    /** Waiters that the loop has seen only now, at the end of the span that they waited in. */
    void waiters(LoopAccount loop, long startNanos, long lengthNanos, int count, boolean spread);

    void stall(
            LoopAccount loop,
            String scope,
            Claim claim,
            long startNanos,
            long lengthNanos,
            String taskClass,
            int backlog,
            int victims,
            long inflictedNanos,
            String blockedCategory,
            String classes,
            int runs);
}
