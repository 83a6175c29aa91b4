package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;
import java.util.concurrent.TimeUnit;

/**
 * A loop on the test's own thread. Time passes by moving what has begun into the past: thresholds are of seconds, so that
 * a slow machine changes no verdict.
 */
final class Scratch implements AutoCloseable {
    static final int SELECT = Operation.SELECT.ordinal();
    static final int PARK = Operation.PARK.ordinal();
    static final int IDLE = Operation.IDLE.ordinal();
    static final long THRESHOLD = TimeUnit.SECONDS.toNanos(60);
    static final long STALL = TimeUnit.SECONDS.toNanos(600);

    final Heard heard = new Heard();
    final Registry registry = new Registry(new Limits(THRESHOLD, STALL), null, heard, loop -> {});
    final Object poller;
    final LoopAccount loop;

    Scratch(Object poller) {
        this.poller = poller;
        loop = registry.promote(Thread.currentThread(), LoopKind.of(SELECT, poller), poller);
    }

    static Scratch selecting(Object poller) {
        return new Scratch(poller);
    }

    static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Goes idle and comes back: an iteration begins. */
    void poll() {
        loop.pollEnds(SELECT, loop.pollStarts(SELECT, poller, -1), poller, 1);
    }

    /** @return the token, or 0 where nothing is measured */
    long call(Operation operation, Object subject, long nanos) {
        long token = HoldupDispatcher.enter(operation.ordinal(), subject);
        HoldupDispatcher.exit(operation.ordinal(), token == 0 ? 0 : token - nanos, subject);
        return token;
    }

    /** Right after the poll or the task before, however slow the machine. */
    void task(Object task, long nanos) {
        runHasLasted(-seconds(1));
        loop.runStarts(task);
        runHasLasted(nanos);
        loop.runEnds();
    }

    void runHasLasted(long nanos) {
        loop.run.start(System.nanoTime() - nanos);
    }

    void iterationHasLasted(long nanos) {
        loop.iteration.start(System.nanoTime() - nanos);
    }

    @Override
    public void close() {
        HoldupDispatcher.clear();
    }
}
