package dev.holdup.waitfor;

import java.util.List;

/** A scope of structured concurrency, or another owner of threads. {@code parent} is -1 for none. */
public record Scope(int id, int parent, String name, String owner, List<String> threads, int count) {}
