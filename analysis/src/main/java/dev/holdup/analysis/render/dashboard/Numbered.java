package dev.holdup.analysis.render.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things by number, each once, in the order in which they came. */
final class Numbered<T> {
    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    int of(T thing) {
        Integer known = numbers.putIfAbsent(thing, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** 0 for none, else one more than the number. */
    int optional(T thing) {
        return thing == null ? 0 : of(thing) + 1;
    }

    List<T> all() {
        return List.copyOf(numbers.keySet());
    }
}
