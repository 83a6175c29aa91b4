package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;
import java.util.ArrayList;
import java.util.List;

/** A reporter that remembers what it was told. */
final class Heard implements Reporter {
    record Call(
            Operation operation,
            String category,
            long length,
            String detail,
            String taskClass,
            int victims,
            long inflicted,
            Thread owner) {}

    record Run(long length, String taskClass, long inflicted) {}

    record Waiters(long start, long length, int count, boolean spread) {}

    record Stall(
            String scope,
            Claim claim,
            long length,
            String taskClass,
            long inflicted,
            String blocked,
            String classes,
            int runs) {}

    final List<Call> calls = new ArrayList<>();
    final List<Run> runs = new ArrayList<>();
    final List<Stall> stalls = new ArrayList<>();
    final List<Waiters> waiters = new ArrayList<>();
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
            long inflictedNanos,
            Thread owner) {
        calls.add(new Call(operation, category, lengthNanos, detail, taskClass, victims, inflictedNanos, owner));
        meanwhile.run();
    }

    @Override
    public void longRun(
            LoopAccount loop,
            long startNanos,
            long lengthNanos,
            String taskClass,
            int backlog,
            int victims,
            long inflictedNanos) {
        runs.add(new Run(lengthNanos, taskClass, inflictedNanos));
    }

    @Override
    public void waiters(LoopAccount loop, long startNanos, long lengthNanos, int count, boolean spread) {
        waiters.add(new Waiters(startNanos, lengthNanos, count, spread));
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
            long inflictedNanos,
            String blockedCategory,
            String classes,
            int runs) {
        stalls.add(new Stall(scope, claim, lengthNanos, taskClass, inflictedNanos, blockedCategory, classes, runs));
    }
}
