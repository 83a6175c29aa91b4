package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;
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
    /** On no loop yet. */
    static BlockingCall of(RecordedEvent event, List<Frame> stack) {
        return new BlockingCall(
                null,
                event.startNanos(),
                event.durationNanos(),
                Texts.of(event, Fields.OPERATION),
                Texts.of(event, Fields.CATEGORY),
                Texts.of(event, Fields.DETAIL),
                Texts.of(event, Fields.TASK_CLASS),
                Waiting.of(event),
                Texts.thread(event, Fields.OWNER_NAME, Fields.OWNER_THREAD),
                stack,
                false);
    }

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
