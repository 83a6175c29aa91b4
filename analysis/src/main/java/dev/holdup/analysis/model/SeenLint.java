package dev.holdup.analysis.model;

import java.util.List;

/** Waiting that is likely wrong and not proven ({@code holdup.WaitLint}). */
public record SeenLint(long atNanos, String kind, String subject, String sentence, List<Frame> stack) {}
