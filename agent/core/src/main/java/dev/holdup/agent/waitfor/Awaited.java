package dev.holdup.agent.waitfor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What threads wait for that a task could complete: futures, latches, promises. */
final class Awaited {
    private final Map<Object, List<Waiting>> byIdentity = new IdentityHashMap<>();
    private final Map<Integer, List<Waiting>> byHash = new HashMap<>();

    void add(Waiting waiting) {
        if (waiting.waitHash != 0) {
            byHash.computeIfAbsent(waiting.waitHash, hash -> new ArrayList<>()).add(waiting);
        } else if (waiting.thing != null) {
            byIdentity
                    .computeIfAbsent(waiting.thing, thing -> new ArrayList<>())
                    .add(waiting);
        }
    }

    boolean isEmpty() {
        return byIdentity.isEmpty() && byHash.isEmpty();
    }

    Collection<Waiting> on(Object thing) {
        return byIdentity.getOrDefault(thing, List.of());
    }

    /** Waiters inside {@code Object.wait} on it. */
    Collection<Waiting> inside(Object thing) {
        if (byHash.isEmpty()) {
            return List.of();
        }
        int hash = System.identityHashCode(thing);
        String label = Labels.of(thing);
        return byHash.getOrDefault(hash, List.of()).stream()
                .filter(waiting -> label.equals(waiting.label))
                .toList();
    }
}
