package dev.holdup.analysis.model;

/** A run or iteration that reached the recording threshold ({@code holdup.LongRun}). */
public record LongRun(Loop loop, long startNanos, long durationNanos, String taskClass, Waiting waiting)
        implements Span {}
