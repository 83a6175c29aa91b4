package dev.holdup.analysis.model;

import java.util.List;

/** Whom a loop waited for at an instant, and whom that one waited for ({@code holdup.BlameEdge}); never empty. */
public record Blame(Loop loop, long startNanos, List<Edge> edges) implements Span {
    /**
     * The waiter waited for what the owner held, and the stack is the owner's. {@code heldNanos} is how long the owner had
     * been seen holding it during the loop's wait, 0 at the first look. Texts are null where unknown.
     */
    public record Edge(
            String waiter,
            String lock,
            boolean monitor,
            String owner,
            String ownerState,
            long heldNanos,
            List<Frame> stack) {}

    /** As an instant has no length. */
    @Override
    public long durationNanos() {
        return 1;
    }

    public Edge first() {
        return edges.get(0);
    }
}
