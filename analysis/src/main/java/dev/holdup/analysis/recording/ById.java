package dev.holdup.analysis.recording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Things by the id of a type: an array, as a JVM numbers its types from 0, and a map for ids that damage made up. */
final class ById<T> {
    private static final int DENSE = 1 << 16;

    private final Map<Long, T> others = new HashMap<>(0);
    private Object[] byId = new Object[1024];

    @SuppressWarnings("unchecked")
    T get(long id) {
        if (id >= 0 && id < byId.length) {
            return (T) byId[(int) id];
        }
        return id >= 0 && id < DENSE ? null : others.get(id);
    }

    void put(long id, T thing) {
        if (id < 0 || id >= DENSE) {
            others.put(id, thing);
            return;
        }
        if (id >= byId.length) {
            byId = Arrays.copyOf(byId, Math.min(DENSE, Math.max((int) id + 1, 2 * byId.length)));
        }
        byId[(int) id] = thing;
    }
}
