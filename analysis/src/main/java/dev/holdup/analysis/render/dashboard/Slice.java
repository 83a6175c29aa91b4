package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Span;
import java.util.List;

/**
 * One stretch of time in a lane. Shape: {@code detail} and {@code owner} are null where there is none, the stack is empty
 * where none was taken, {@code finding} is a position in the report or -1, {@code leaf} one in the flame graph. Units: ns
 * since the epoch; waiting in waiter-ns, it and {@code victims} -1 where nothing can tell.
 */
record Slice(
        long startNanos,
        long durationNanos,
        String label,
        State state,
        int finding,
        List<Frame> stack,
        String detail,
        String owner,
        double victims,
        double inflictedNanos,
        int leaf)
        implements Span {}
