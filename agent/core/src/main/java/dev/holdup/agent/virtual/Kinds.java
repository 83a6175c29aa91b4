package dev.holdup.agent.virtual;

import dev.holdup.agent.account.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The kinds of virtual threads, looked up without allocation; what finds no place is one kind together. */
final class Kinds {
    private static final int MOST = 32;
    private static final int CAPACITY = 2 * MOST;

    private final AtomicReferenceArray<Kind> known = new AtomicReferenceArray<>(CAPACITY);
    private final Kind other = new Kind(null, 0, "(other)");
    private final VirtualTask task = new VirtualTask();

    Kind of(Thread virtual) {
        String name = virtual.getName();
        if (!name.isEmpty()) {
            return of(null, NamePattern.hash(name), name);
        }
        Object runs = task.of(virtual);
        Class<?> type = runs == null ? Thread.class : Wrapped.type(runs);
        return of(type, System.identityHashCode(type), "");
    }

    List<Kind> all() {
        List<Kind> all = new ArrayList<>();
        for (int i = 0; i < CAPACITY; i++) {
            Kind kind = known.getAcquire(i);
            if (kind != null) {
                all.add(kind);
            }
        }
        all.add(other);
        return all;
    }

    private Kind of(Class<?> type, long hash, String name) {
        int first = (int) (hash ^ hash >>> 32);
        for (int n = 0; n < MOST; n++) {
            int i = first + n & CAPACITY - 1;
            Kind found = known.getAcquire(i);
            if (found == null) {
                Kind made = new Kind(type, hash, type == null ? NamePattern.of(name) : shown(type));
                found = known.compareAndExchange(i, null, made);
                found = found == null ? made : found;
            }
            if (found.is(type, hash)) {
                return found;
            }
        }
        return other;
    }

    private static String shown(Class<?> type) {
        return type == Thread.class ? "(unnamed)" : type.getName();
    }
}
