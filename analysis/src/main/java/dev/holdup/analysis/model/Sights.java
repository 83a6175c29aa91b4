package dev.holdup.analysis.model;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** When a thread, or an id, was which loop. */
final class Sights {
    private final NavigableMap<Long, Loop> all = new TreeMap<>();
    private final Map<String, NavigableMap<Long, Loop>> byThreadName = new HashMap<>();
    private final Loop first;

    Sights(Loop first) {
        this.first = first;
    }

    /** The one that was told first. */
    Loop first() {
        return first;
    }

    void add(Loop loop, String threadName, long fromNanos) {
        all.putIfAbsent(fromNanos, loop);
        byThreadName.computeIfAbsent(threadName, name -> new TreeMap<>()).putIfAbsent(fromNanos, loop);
    }

    /** The loop at that time, or null. */
    Loop at(long nanos) {
        return latest(all, nanos);
    }

    /** The same for the thread of a name: it decides only between runs of a JVM that gave one id to two threads. */
    Loop at(String threadName, long nanos) {
        return byThreadName.size() == 1
                ? at(nanos) // threads may be renamed
                : latest(byThreadName.getOrDefault(threadName, new TreeMap<>()), nanos);
    }

    private static Loop latest(NavigableMap<Long, Loop> byStart, long nanos) {
        Map.Entry<Long, Loop> found = byStart.floorEntry(nanos);
        return found == null ? null : found.getValue();
    }
}
