package dev.holdup.analysis.model;

import java.util.List;

/** A deadlock that the agent was certain of ({@code holdup.Deadlock}), with its edges in the order of waiting. */
public record SeenDeadlock(long id, long atNanos, String kind, List<Wait> waits) {
    /** One thread of it ({@code holdup.WaitEdge}); texts are null where unknown. */
    public record Wait(int order, String waiter, String waitsFor, String heldBy, List<Frame> stack) {}
}
