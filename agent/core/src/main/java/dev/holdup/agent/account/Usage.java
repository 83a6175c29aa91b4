package dev.holdup.agent.account;

/**
 * What a thread had used up by an instant, or between two. Units: ns; the instant by {@code System.nanoTime}. Errors: -1
 * where the system does not tell. Source: the JVM for {@code cpuNanos}, Linux for the others: the time that the thread was
 * runnable and not running, and the time that the process's cgroups were throttled.
 */
public record Usage(long atNanos, long cpuNanos, long delayedNanos, long throttledNanos) {
    /** From an earlier one to this; {@code atNanos} becomes the length. */
    public Usage since(Usage base) {
        return new Usage(
                atNanos - base.atNanos,
                gained(base.cpuNanos, cpuNanos),
                gained(base.delayedNanos, delayedNanos),
                gained(base.throttledNanos, throttledNanos));
    }

    private static long gained(long before, long after) {
        return before < 0 || after < before ? -1 : after - before;
    }
}
