package dev.holdup.agent.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What a loop is in the middle of: a run, or an iteration. Written by the loop, watched by the watchdog.
 *
 * <p>The number changes whenever the span ends, so that a stack counts only if it is the same before and after. A claim
 * is the id under which the watchdog has opened a stall; loop and watchdog each write one side and then read the other,
 * so that a stall is never opened and left without its end.
 */
public final class Span {
    private static final VarHandle NUMBER;
    private static final VarHandle CLAIM;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            NUMBER = lookup.findVarHandle(Span.class, "number", long.class);
            CLAIM = lookup.findVarHandle(Span.class, "claim", Claim.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Odd while work is done, even while the loop is idle. */
    private long number;

    private long startNanos;
    private Claim claim;

    /** Loop only. */
    void start(long nanos) {
        startNanos = nanos;
        NUMBER.setRelease(this, number | 1);
    }

    /** Loop only: the next span begins where this one ends. */
    void next(long nanos) {
        startNanos = nanos;
        NUMBER.setRelease(this, number + 2);
    }

    /** Loop only: nothing follows. */
    void stop() {
        NUMBER.setRelease(this, number + 1);
    }

    /** Loop only, after {@link #next} or {@link #stop}: what the watchdog opened for the span that ended, or null. */
    Claim takeClaim() {
        VarHandle.fullFence();
        Claim found = (Claim) CLAIM.getVolatile(this);
        long ended = (number & 1) == 0 ? number - 1 : number - 2;
        // another span's: late for the one before, or already for the one that follows
        boolean own = found != null && found.span == ended;
        return own && CLAIM.compareAndSet(this, found, null) ? found : null;
    }

    /** Loop only. */
    long startNanos() {
        return startNanos;
    }

    /** Changes whenever work begins or ends; even while idle. */
    public long number() {
        return (long) NUMBER.getAcquire(this);
    }

    /** @return the number, 0 while idle */
    public long watch() {
        long seen = (long) NUMBER.getAcquire(this);
        return (seen & 1) == 0 ? 0 : seen;
    }

    /** The start that belongs to a number seen; valid only if {@link #isStill} afterwards. */
    public long watchedStart() {
        return startNanos;
    }

    public boolean isStill(long seen) {
        VarHandle.fullFence();
        return (long) NUMBER.getAcquire(this) == seen;
    }

    /** Watchdog only. @return whether the span was still the same, so that its end will find the claim */
    public boolean claim(Claim newClaim, long seen) {
        newClaim.span = seen;
        if (!CLAIM.compareAndSet(this, null, newClaim)) {
            // the loop has not yet taken the claim of the span before
            return false;
        }
        if (isStill(seen)) {
            return true;
        }
        CLAIM.compareAndSet(this, newClaim, null);
        return false;
    }

    /** Watchdog only: the claim of a span that is still the same. */
    public Claim claimed() {
        return (Claim) CLAIM.getVolatile(this);
    }
}
