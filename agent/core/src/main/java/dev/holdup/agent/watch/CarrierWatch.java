package dev.holdup.agent.watch;

import dev.holdup.agent.virtual.Carrier;
import dev.holdup.agent.virtual.VirtualThreads;

/**
 * Watches one carrier: opens a hold when the virtual thread on it has waited there, or has run there, for too long. A wait
 * begins and ends between two looks, so that its length is known to some milliseconds; a stay is known exactly.
 */
final class CarrierWatch {
    /** From this length on a pinned virtual thread is worth a word. */
    static final long PINNED_NANOS = 20_000_000;

    private static final long SETTLED = 2_000_000;
    private static final int SHOTS = 6;

    private final Carrier carrier;
    private final VirtualThreads virtuals;
    private final ThreadCosts costs;
    private final VirtualSink sink;

    private long stay;
    private long startNanos;
    private long lookedNanos;
    private long waitingSince;
    /** Waits of this stay that are over. */
    private long waitedNanos;

    private long cpuBase;
    private double harm;
    private double harmWaiting;
    private int victims;
    private Hold pin;
    private Hold hog;

    CarrierWatch(Carrier carrier, VirtualThreads virtuals, ThreadCosts costs, VirtualSink sink) {
        this.carrier = carrier;
        this.virtuals = virtuals;
        this.costs = costs;
        this.sink = sink;
    }

    /** @param share of the queue that waits for this carrier; @return whether a virtual thread is mounted */
    boolean tick(long now, long hogNanos, int queued, double share) {
        long number = carrier.watch();
        if (number != stay) {
            ended(carrier.endOf(stay, now));
            stay = number;
        }
        if (number == 0) {
            return false;
        }
        long start = carrier.startNanos();
        Thread virtual = carrier.virtual();
        if (virtual == null || !carrier.isStill(number) || now - start < SETTLED) {
            return true;
        }
        if (start != startNanos) {
            begins(start);
        }
        boolean waits = waits();
        long passed = now - lookedNanos;
        long middle = lookedNanos + passed / 2;
        if (waits && waitingSince == 0) {
            waitingSince = lookedNanos == start ? start : middle;
            harmWaiting = 0;
        } else if (!waits && waitingSince != 0) {
            waitEnded(middle);
        }
        harm += waits ? 0 : passed * share;
        harmWaiting += waits ? passed * share : 0;
        victims = Math.max(victims, queued);
        lookedNanos = now;
        look(virtual, waits, now, hogNanos);
        return true;
    }

    private void look(Thread virtual, boolean waits, long now, long hogNanos) {
        if (waits) {
            pin = watched(pin, true, virtual, waitingSince, now - waitingSince, PINNED_NANOS);
        } else {
            hog = watched(hog, false, virtual, startNanos, now - startNanos - waitedNanos, hogNanos);
        }
    }

    private Hold watched(Hold known, boolean pinned, Thread virtual, long since, long length, long threshold) {
        int shots = known == null ? 0 : known.shots;
        if (shots >= SHOTS || length < threshold << shots) {
            return known;
        }
        StackTraceElement[] stack = virtual.getStackTrace();
        // the stack may be of a later stay, of whichever thread: then it proves nothing
        if (stack.length == 0 || pinned && !waits() || !carrier.isStill(stay)) {
            return known;
        }
        Hold hold = known == null
                ? new Hold(sink.nextId(), pinned, carrier, virtual, virtuals.kindOf(virtual), since)
                : known;
        hold.shots++;
        sink.seen(measured(hold), length, stack);
        return hold;
    }

    private Hold measured(Hold hold) {
        long cpu = cpuBase < 0 ? -1 : costs.cpu(carrier.thread());
        hold.cpuNanos = cpu < 0 ? -1 : cpu - cpuBase;
        hold.inflictedNanos = (long) (hold.pinned ? harmWaiting : harm);
        hold.victims = victims;
        return hold;
    }

    private void begins(long start) {
        startNanos = start;
        lookedNanos = start;
        waitingSince = 0;
        waitedNanos = 0;
        harm = 0;
        harmWaiting = 0;
        victims = 0;
        cpuBase = costs.cpu(carrier.thread());
    }

    private void waitEnded(long end) {
        waitedNanos += end - waitingSince;
        if (pin != null) {
            sink.ended(measured(pin), end - waitingSince);
        }
        pin = null;
        waitingSince = 0;
    }

    private void ended(long end) {
        if (waitingSince != 0) {
            waitEnded(end);
        }
        if (hog != null) {
            sink.ended(measured(hog), end - startNanos - waitedNanos);
        }
        hog = null;
    }

    /** The state of a mounted virtual thread is its carrier's. */
    private boolean waits() {
        Thread.State state = carrier.thread().getState();
        return state == Thread.State.BLOCKED || state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }
}
