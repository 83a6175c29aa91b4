package dev.holdup.benchmarks.attach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What classes to fill a JVM with are copied from, under other names. */
class Filler00000 implements Comparable<Filler00000> {
    private final List<String> names = new ArrayList<>();
    private int count;

    boolean add(String name) {
        count++;
        return names.add(name);
    }

    int count() {
        return count;
    }

    Map<String, Integer> byName() {
        return Map.of(getClass().getName(), count);
    }

    @Override
    public int compareTo(Filler00000 other) {
        return Integer.compare(count, other.count);
    }

    @Override
    public String toString() {
        return names + " " + count;
    }
}
