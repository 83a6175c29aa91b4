package dev.holdup.agent.watch;

/** Processor time that may be spent on something: a share of the time that passes, saved up to a limit. Units: ns. */
final class Allowance {
    private final int divisor;
    private final long mostNanos;
    private long leftNanos;
    private long lastNanos;

    /** @param divisor 100 for one hundredth of a processor */
    Allowance(int divisor, long mostNanos) {
        this.divisor = divisor;
        this.mostNanos = mostNanos;
        this.leftNanos = mostNanos;
    }

    boolean permits(long now) {
        if (lastNanos != 0) {
            leftNanos = Math.min(mostNanos, leftNanos + (now - lastNanos) / divisor);
        }
        lastNanos = now;
        return leftNanos > 0;
    }

    void spend(long nanos) {
        leftNanos -= Math.max(0, nanos);
    }
}
