package dev.holdup.analysis.model;

import java.util.List;

/**
 * A call that held a loop's thread: {@code holdup.BlockingCall}, or one of the JDK's own events on a loop's thread
 * ({@code joined}). Texts are null where unknown; the stack is top first and begins with the agent's frames.
 */
public record BlockingCall(
        Loop loop,
        long startNanos,
        long durationNanos,
        String operation,
        String category,
        String detail,
        String taskClass,
        Waiting waiting,
        String owner,
        List<Frame> stack,
        boolean joined)
        implements Span {

    BlockingCall on(Loop other) {
        return new BlockingCall(
                other,
                startNanos,
                durationNanos,
                operation,
                category,
                detail,
                taskClass,
                waiting,
                owner,
                stack,
                joined);
    }

    BlockingCall with(Waiting other, String task) {
        return new BlockingCall(
                loop, startNanos, durationNanos, operation, category, detail, task, other, owner, stack, joined);
    }
}
