package dev.holdup.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Waits for a time to pass, for Ctrl-C, or for the end of a process, whichever is first. */
final class Wait implements AutoCloseable {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Signals signals = new Signals();
    private final long limitNanos;

    Wait(long pid, Duration limit) {
        limitNanos = limit.toNanos();
        signals.on("INT", over::countDown).on("TERM", over::countDown);
        ProcessHandle.of(pid).ifPresentOrElse(p -> p.onExit().thenRun(over::countDown), over::countDown);
    }

    /** @param eachSecond told the whole seconds that have passed, on the calling thread */
    void untilOver(LongConsumer eachSecond) throws InterruptedException {
        long startedNanos = System.nanoTime();
        long leftNanos = limitNanos;
        while (leftNanos > 0 && over.getCount() > 0) {
            eachSecond.accept((limitNanos - leftNanos) / 1_000_000_000L);
            boolean ended = over.await(Math.min(leftNanos, 1_000_000_000L), TimeUnit.NANOSECONDS);
            leftNanos = ended ? 0 : limitNanos - (System.nanoTime() - startedNanos);
        }
    }

    @Override
    public void close() {
        signals.close();
    }
}
