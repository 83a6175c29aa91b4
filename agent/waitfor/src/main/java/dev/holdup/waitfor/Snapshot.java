package dev.holdup.waitfor;

import java.util.List;

/**
 * What one look at a JVM tells of its waiting. Shape: {@code source} says where it is from; {@code deadlocks} were the
 * same in two scans where the source allows two, {@code certain} says whether it did.
 */
public record Snapshot(
        String source,
        boolean certain,
        Graph graph,
        List<Deadlock> deadlocks,
        List<WaitLint> lints,
        List<Scope> scopes) {}
