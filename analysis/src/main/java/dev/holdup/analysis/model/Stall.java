package dev.holdup.analysis.model;

import java.util.List;

/**
 * A run, or an {@code iteration} of many short runs, past the stall threshold ({@code holdup.Stall}). An
 * {@code unfinished} one was opened and never closed; it is given the length up to the next sign of life of its loop,
 * or to the end of the recording.
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
        String taskClass,
        Waiting waiting,
        String owner,
        String classes,
        long runs,
        List<StallSample> samples)
        implements Span {

    /** Parts of the stall in ns; -1 where nothing can tell. */
    public record Shares(long cpuNanos, long runQueueNanos, long lockNanos, long waitNanos) {}

    Stall on(Loop other) {
        return new Stall(
                id,
                other,
                iteration,
                startNanos,
                durationNanos,
                unfinished,
                cause,
                shares,
                taskClass,
                waiting,
                owner,
                classes,
                runs,
                samples);
    }

    Stall lasting(long nanos) {
        return new Stall(
                id,
                loop,
                iteration,
                startNanos,
                nanos,
                unfinished,
                cause,
                shares,
                taskClass,
                waiting,
                owner,
                classes,
                runs,
                samples);
    }

    Stall with(List<StallSample> taken) {
        return new Stall(
                id,
                loop,
                iteration,
                startNanos,
                durationNanos,
                unfinished,
                cause,
                shares,
                taskClass,
                waiting,
                owner,
                classes,
                runs,
                taken);
    }
}
