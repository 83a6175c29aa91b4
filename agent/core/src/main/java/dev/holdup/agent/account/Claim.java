package dev.holdup.agent.account;

/** A stall that the watchdog has opened, with what it learnt so far. Written by the watchdog; read by the loop at the end. */
public final class Claim {
    public final long id;
    /** When the watchdog first measured, ns by nanoTime; the shares below count from here. */
    public final long sinceNanos;

    /** The number of the span that it is for. */
    long span;

    /** What the thread had used by then, ns; -1 where unknown. */
    public volatile long baseCpu = -1;

    public volatile long baseRunQueue = -1;
    public volatile long untilNanos;
    public volatile long cpuNanos = -1;
    public volatile long runQueueNanos = -1;
    public volatile int samples;
    public volatile int blockedSamples;
    public volatile int waitingSamples;
    public volatile Thread owner;
    /** Kind of blocking by the last sample's top frames, or null. */
    public volatile String category;

    public Claim(long id, long sinceNanos) {
        this.id = id;
        this.sinceNanos = sinceNanos;
        this.untilNanos = sinceNanos;
    }
}
