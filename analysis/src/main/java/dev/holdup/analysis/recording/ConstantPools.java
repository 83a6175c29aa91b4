package dev.holdup.analysis.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The pools of one chunk, as far as the wanted events can refer to them. */
final class ConstantPools {
    private final Metadata metadata;
    private final Set<Long> reachable;
    private final ById<Pool> pools = new ById<>();
    private final List<Pool> all = new ArrayList<>();

    ConstantPools(Metadata metadata, Collection<TypeInfo> wanted) {
        this.metadata = metadata;
        this.reachable = reachable(wanted);
    }

    /** The pool, or null if no constant of this type was written. */
    Pool pool(TypeInfo type) {
        return pools.get(type.id());
    }

    List<Pool> all() {
        return all;
    }

    /** Adds a checkpoint event; the array is kept, {@code in} stands after the event's type. */
    void add(Bytes in) {
        in.skipVarint(); // start
        in.skipVarint(); // duration
        in.skipVarint(); // distance to the checkpoint before
        in.raw(); // why it was written
        for (int n = in.count(); n > 0; n--) {
            addPool(in);
        }
    }

    private void addPool(Bytes in) {
        long id = in.varint();
        TypeInfo type = metadata.type(id);
        if (type == null || !type.usable()) {
            throw new Damage("constants of type " + id + ", which is not declared");
        }
        Pool pool = pools.get(id);
        if (pool == null && reachable.contains(id)) {
            pool = new Pool(type);
            pools.put(id, pool);
            all.add(pool);
        }
        for (int n = in.count(); n > 0; n--) {
            long key = in.varint();
            int offset = in.at();
            type.skip(in);
            if (pool != null) {
                pool.add(key, in.data(), offset);
            }
        }
    }

    private static Set<Long> reachable(Collection<TypeInfo> wanted) {
        Set<Long> seen = new HashSet<>();
        Deque<TypeInfo> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            for (FieldInfo field : open.pop().fields()) {
                if (seen.add(field.type().id())) {
                    open.push(field.type());
                }
            }
        }
        return seen;
    }
}
