package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * A loop on the test's own thread. Time passes by moving what has begun into the past: thresholds are of seconds, so that
 * a slow machine changes no verdict.
 */
final class Scratch implements AutoCloseable {
    static final int SELECT = Operation.SELECT.ordinal();
    static final int TASK = Operation.TASK.ordinal();
    static final int PARK = Operation.PARK.ordinal();
    static final int IDLE = Operation.IDLE.ordinal();
    static final long THRESHOLD = TimeUnit.SECONDS.toNanos(60);
    static final long STALL = TimeUnit.SECONDS.toNanos(600);

    final Heard heard = new Heard();
    final Registry registry = new Registry(new Limits(THRESHOLD, STALL), null, heard, loop -> {});
    final Object poller;
    final LoopAccount loop;

    private Scratch(Object poller, LoopKind kind) {
        this.poller = poller;
        loop = registry.promote(Thread.currentThread(), kind, poller);
    }

    static Scratch selecting(Object poller) {
        return new Scratch(poller, LoopKind.of(SELECT, poller));
    }

    /** A loop whose tasks and ready keys are told one by one. */
    static Scratch tellingRuns() {
        return new Scratch(new Object(), new LoopKind(LoopKind.NETTY, "nio", "loop", true, false));
    }

    Histogram serviceTimes() {
        return histogram(sum -> loop.books.tasks().forEach(book -> book.addServiceTimesTo(sum)));
    }

    Histogram busyPeriods() {
        return histogram(loop.books::addBusyPeriodsTo);
    }

    private static Histogram histogram(Consumer<Counts> source) {
        Counts counts = new Counts();
        source.accept(counts);
        Histogram sum = new Histogram(TaskBook.SHORTEST, TaskBook.LONGEST, TaskBook.DIGITS);
        counts.each((bucket, count) -> sum.recordValueWithCount(Lengths.middle(bucket), count));
        return sum;
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
        loop.runStarts(TASK, task);
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
