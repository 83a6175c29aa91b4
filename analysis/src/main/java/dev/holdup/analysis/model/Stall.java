package dev.holdup.analysis.model;

import java.util.List;

/**
 * A run, or an {@code iteration} of many short runs, past the stall threshold ({@code holdup.Stall}). An
 * {@code unfinished} one was opened and never closed; it is given the length up to the next sign of life of its loop,
 * or to the end of the recording. {@code watchedNanos} is the last part of it, in which the thread was measured, and
 * {@code lateNanos} how long the agent's own thread was kept waiting meanwhile; -1 unknown.
 */
public record Stall(
        long id,
        Loop loop,
        boolean iteration,
        long startNanos,
        long durationNanos,
        boolean unfinished,
        String cause,
        Shares shares,
        long watchedNanos,
        long lateNanos,
        String taskClass,
        Waiting waiting,
        String owner,
        String classes,
        long runs,
        List<StallSample> samples)
        implements Span {

    /** Parts of the stall in ns; -1 where nothing can tell. {@code runQueue} is without what {@code throttled} is. */
    public record Shares(
            long cpuNanos, long runQueueNanos, long throttledNanos, long gcNanos, long lockNanos, long waitNanos) {
        /** What a host or a limit denied the thread; 0 where unknown. */
        public long deniedNanos() {
            return Math.max(0, runQueueNanos) + Math.max(0, throttledNanos);
        }
    }

    Stall on(Loop other) {
        return copy(other, durationNanos, cause, shares, samples);
    }

    Stall lasting(long nanos) {
        return copy(loop, nanos, cause, shares, samples);
    }

    Stall with(List<StallSample> taken) {
        return copy(loop, durationNanos, cause, shares, taken);
    }

    public Stall because(String decided, Shares parts) {
        return copy(loop, durationNanos, decided, parts, samples);
    }

    private Stall copy(Loop otherLoop, long nanos, String decided, Shares parts, List<StallSample> taken) {
        return new Stall(
                id,
                otherLoop,
                iteration,
                startNanos,
                nanos,
                unfinished,
                decided,
                parts,
                watchedNanos,
                lateNanos,
                taskClass,
                waiting,
                owner,
                classes,
                runs,
                taken);
    }
}
