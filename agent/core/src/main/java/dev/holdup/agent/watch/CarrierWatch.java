package dev.holdup.agent.watch;

import dev.holdup.agent.virtual.Carrier;
import dev.holdup.agent.virtual.VirtualThreads;

/**
 * Watches one carrier. The stay of a virtual thread on it falls into pieces in which it runs, and in which it waits and
 * keeps the carrier; a piece that is too long is a hold. A stay begins and ends at known times, a wait between two looks, so
 * that its length is known to some milliseconds.
 */
final class CarrierWatch {
    /** From this length on a pinned virtual thread is worth a word. */
    static final long PINNED_NANOS = 20_000_000;

    private static final long SETTLED = 2_000_000;
    /** Each at twice the length of the one before: the last is of some hours. */
    private static final int SHOTS = 20;
    /** Of the time, one in so many: less, and it was the host that kept it. */
    private static final int LEAST_CPU = 4;

    private static final StackTraceElement[] NONE = {};

    private final Carrier carrier;
    private final VirtualThreads virtuals;
    private final ThreadCosts costs;
    private final VirtualSink sink;

    private long stay;
    private long lookedNanos;

    /** Of the piece in course. */
    private boolean waiting;

    private long sinceNanos;
    private long cpuBase;
    private double harm;
    private int victims;
    private Hold hold;

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
            pieceEnded(carrier.endOf(stay, now));
            stay = number;
            sinceNanos = 0;
        }
        if (number == 0) {
            return false;
        }
        long start = carrier.startNanos();
        Thread virtual = carrier.virtual();
        if (virtual == null || !carrier.isStill(number) || now - start < SETTLED) {
            return true;
        }
        boolean waits = waits();
        if (sinceNanos == 0) {
            lookedNanos = start;
            pieceBegins(waits, start);
        } else if (waits != waiting) {
            long middle = lookedNanos + (now - lookedNanos) / 2;
            pieceEnded(middle);
            pieceBegins(waits, middle);
        }
        harm += (now - lookedNanos) * share;
        victims = Math.max(victims, queued);
        lookedNanos = now;
        look(virtual, now - sinceNanos, waits ? PINNED_NANOS : hogNanos);
        return true;
    }

    private void look(Thread virtual, long length, long threshold) {
        int shots = hold == null ? 0 : hold.shots;
        if (shots >= SHOTS || length < threshold << shots) {
            return;
        }
        StackTraceElement[] stack = virtual.getStackTrace();
        // the stack may be of a later stay, of whichever thread: then it proves nothing
        if (stack.length == 0 || waits() != waiting || !carrier.isStill(stay)) {
            return;
        }
        if (hold == null) {
            hold = new Hold(sink.nextId(), waiting, carrier, virtual, virtuals.kindOf(virtual), sinceNanos);
        }
        hold.shots++;
        sink.seen(measured(), length, stack);
    }

    private Hold measured() {
        long cpu = cpuBase < 0 ? -1 : costs.cpu(carrier.thread());
        hold.cpuNanos = cpu < 0 ? -1 : cpu - cpuBase;
        hold.inflictedNanos = (long) harm;
        hold.victims = victims;
        return hold;
    }

    private void pieceBegins(boolean waits, long since) {
        waiting = waits;
        sinceNanos = since;
        harm = 0;
        victims = 0;
        cpuBase = costs.cpu(carrier.thread());
    }

    private void pieceEnded(long end) {
        if (hold != null) {
            sink.ended(measured(), end - sinceNanos);
        }
        hold = null;
    }

    boolean isHeld() {
        return stay != 0 && sinceNanos != 0;
    }

    boolean isPinned() {
        return waiting;
    }

    /** When the piece in course began. */
    long sinceNanos() {
        return sinceNanos;
    }

    /** Whether it waits, or runs and has had a processor for a good part of the time. */
    boolean isItsOwnDoing(long now) {
        long cpu = waiting || cpuBase < 0 ? -1 : costs.cpu(carrier.thread());
        return cpu < 0 || (cpu - cpuBase) * LEAST_CPU >= now - sinceNanos;
    }

    /** Of the kind of the virtual thread that is mounted; empty where that has just changed. */
    String kind() {
        Thread virtual = carrier.virtual();
        return virtual == null ? "" : virtuals.kindOf(virtual);
    }

    /** Of the virtual thread that is mounted; empty where that has just changed. */
    StackTraceElement[] stack() {
        Thread virtual = carrier.virtual();
        StackTraceElement[] stack = virtual == null ? NONE : virtual.getStackTrace();
        return carrier.isStill(stay) ? stack : NONE;
    }

    /** The state of a mounted virtual thread is its carrier's. */
    private boolean waits() {
        Thread.State state = carrier.thread().getState();
        return state == Thread.State.BLOCKED || state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }
}
