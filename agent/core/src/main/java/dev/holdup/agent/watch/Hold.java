package dev.holdup.agent.watch;

import dev.holdup.agent.virtual.Carrier;

/**
 * A virtual thread keeps its carrier: pinned, so that it waits there, or a hog that runs on and on. Written and read by the
 * watchdog. Units: ns.
 */
public final class Hold {
    public final long id;
    public final boolean pinned;
    public final Thread carrier;
    public final Thread virtual;
    public final String kind;
    public final long startNanos;

    /** Processor time of the carrier while it was held, -1 where unknown. */
    public long cpuNanos = -1;

    /** What queued virtual threads waited for this carrier's part: an estimate. */
    public long inflictedNanos;
    /** Most that were queued at once. */
    public int victims;

    int shots;

    Hold(long id, boolean pinned, Carrier carrier, Thread virtual, String kind, long startNanos) {
        this.id = id;
        this.pinned = pinned;
        this.carrier = carrier.thread();
        this.virtual = virtual;
        this.kind = kind;
        this.startNanos = startNanos;
    }

    /** Whether it is told for the first time. */
    public boolean isNew() {
        return shots == 1;
    }
}
