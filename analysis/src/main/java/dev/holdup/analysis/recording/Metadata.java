package dev.holdup.analysis.recording;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The types of one chunk, by id. */
final class Metadata {
    static final long METADATA_EVENT = 0;
    static final long CHECKPOINT_EVENT = 1;

    private final Map<Long, TypeInfo> types = new HashMap<>();
    private final ById<TypeInfo> byId = new ById<>();

    Collection<TypeInfo> types() {
        return types.values();
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    TypeInfo type(long id) {
        return byId.get(id);
    }

    /** Adds what a metadata event declares; a later event knows all that an earlier one of its chunk knew, and more. */
    void add(Map<Long, TypeInfo> declared) {
        types.putAll(declared);
        declared.forEach(byId::put);
    }
}
