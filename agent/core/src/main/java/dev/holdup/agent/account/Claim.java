package dev.holdup.agent.account;

/** A stall that the watchdog has opened, with what it learnt so far. Written by the watchdog; read by the loop at the end. */
public final class Claim {
    public final long id;
    /** What the thread had used when the watchdog first measured; null where it could not. */
    public final Usage base;

    /** The number of the span that it is for. */
    long span;

    public volatile Usage latest;
    public volatile int samples;
    public volatile int blockedSamples;
    public volatile int waitingSamples;
    public volatile Thread owner;
    /** Kind of blocking by the last sample's top frames, or null. */
    public volatile String category;

    public Claim(long id, Usage base) {
        this.id = id;
        this.base = base;
        this.latest = base;
    }
}
