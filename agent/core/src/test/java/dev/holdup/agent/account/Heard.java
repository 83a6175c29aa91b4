package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;
import java.util.ArrayList;
import java.util.List;

/** A reporter that remembers what it was told. */
final class Heard implements Reporter {
    record Call(Operation operation, String category, long length, String detail, String taskClass, Thread owner) {}

    record Run(long length, String taskClass) {}

    record Stall(String scope, Claim claim, long length, String taskClass, String blocked, String classes, int runs) {}

    final List<Call> calls = new ArrayList<>();
    final List<Run> runs = new ArrayList<>();
    final List<Stall> stalls = new ArrayList<>();
    Runnable meanwhile = () -> {};

    @Override
    public void blockingCall(
            LoopAccount loop,
            Operation operation,
            String category,
            long startNanos,
            long lengthNanos,
            String detail,
            String taskClass,
            int backlog,
            int victims,
            Thread owner) {
        calls.add(new Call(operation, category, lengthNanos, detail, taskClass, owner));
        meanwhile.run();
    }

    @Override
    public void longRun(
            LoopAccount loop, long startNanos, long lengthNanos, String taskClass, int backlog, int victims) {
        runs.add(new Run(lengthNanos, taskClass));
    }

    @Override
    public void stall(
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
            int runs) {
        stalls.add(new Stall(scope, claim, lengthNanos, taskClass, blockedCategory, classes, runs));
    }
}
