package dev.holdup.junit.seen;

import dev.holdup.analysis.model.Span;
import java.util.List;

/**
 * A test under way or over; {@code setUpNanos} is when the methods before it began. {@code peers} are the annotated tests
 * that ran at the same time, as far as they are known; instants are ns since the epoch.
 */
public record TestRun(
        long id, String name, long threadId, long setUpNanos, long startNanos, long durationNanos, List<TestRun> peers)
        implements Span {
    TestRun ended(long atNanos, List<TestRun> beside) {
        return new TestRun(id, name, threadId, setUpNanos, startNanos, atNanos - startNanos, List.copyOf(beside));
    }

    /** With its times by another clock. */
    TestRun at(long start, long duration) {
        return new TestRun(id, name, threadId, setUpNanos + start - startNanos, start, duration, peers);
    }

    boolean isOn(long thread, long atNanos) {
        return threadId == thread && setUpNanos <= atNanos && atNanos <= endNanos();
    }
}
