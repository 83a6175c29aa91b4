package dev.holdup.agent.install;

import dev.holdup.agent.account.ScratchLoop;
import dev.holdup.agent.record.ControlEvent;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.FlightRecorder;

/** Plants a block on a scratch loop in each chunk, so that whoever reads the recording sees whether blocks are found. */
final class Control {
    private static final String NAME = "holdup-control";
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PATIENCE_SECONDS = 10;

    private final long nanos;
    private final Runnable eachChunk = this::begin;

    /** @param thresholdNanos of calls that are recorded: the planted one is longer */
    Control(long thresholdNanos) {
        nanos = Math.max(SHORTEST, 2 * thresholdNanos);
    }

    void start() {
        FlightRecorder.register(ControlEvent.class);
        FlightRecorder.addPeriodicEvent(ControlEvent.class, eachChunk);
        // to its end: the application may be over sooner, and no thread of ours should then be in the middle of an
        // event
        plant();
    }

    void stop() {
        FlightRecorder.removePeriodicEvent(eachChunk);
    }

    /** One more, and its end. */
    void plant() {
        try {
            begin().join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread begin() {
        Thread loop = new ScratchLoop(NAME, this::block);
        loop.start();
        return loop;
    }

    /** Told by its own event even where no hook sees it: that is the difference that a reader looks for. */
    private void block() {
        ControlEvent event = new ControlEvent();
        event.name = NAME;
        event.length = nanos;
        event.begin();
        long endNanos = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = endNanos - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        event.commit();
    }
}
