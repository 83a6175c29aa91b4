package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;

/** What an account tells when something took long; called on the loop, seldom. */
public interface Reporter {
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
            Thread owner);

    void longRun(LoopAccount loop, long startNanos, long lengthNanos, String taskClass, int backlog, int victims);

    void stall(
            LoopAccount loop,
            String scope,
            Claim claim,
            long startNanos,
            long lengthNanos,
            String taskClass,
            int backlog,
            int victims,
            String blockedCategory,
            String classes,
            int runs);
}
