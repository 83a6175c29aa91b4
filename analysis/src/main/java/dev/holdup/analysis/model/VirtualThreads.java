package dev.holdup.analysis.model;

import java.util.List;

/** What was seen of virtual threads. Lists by start; times in ns, -1 where unknown; histograms as in the events. */
public record VirtualThreads(List<CarrierHold> holds, List<Second> seconds, List<Kind> kinds) {

    /** A second of the scheduler ({@code holdup.VirtualThreadStats}); one in so many virtual threads was followed. */
    public record Second(
            long atNanos,
            long parallelism,
            long carriers,
            long mounts,
            long mounted,
            long queued,
            long maxQueued,
            long saturatedNanos,
            long intervalNanos,
            long oneIn,
            String mountDelay) {}

    /** Ten seconds of one kind ({@code holdup.VirtualThreadKind}); {@code site} is null where nobody saw. */
    public record Kind(
            String name,
            Frame site,
            long oneIn,
            String mountDelay,
            String blocked,
            String running,
            long delayedNanos,
            long blockedNanos,
            long runningNanos) {}

    /** Whether virtual threads were in use, as far as anybody looked. */
    public boolean used() {
        return !seconds.isEmpty();
    }

    /** Without kinds where only a part is wanted, for they are of ten seconds. */
    VirtualThreads within(long from, long to, boolean whole) {
        return new VirtualThreads(
                holds.stream()
                        .filter(hold -> hold.startNanos() >= from && hold.startNanos() <= to)
                        .toList(),
                seconds.stream()
                        .filter(second -> whole || second.atNanos() >= from && second.atNanos() <= to)
                        .toList(),
                whole ? kinds : List.of());
    }
}
