package dev.holdup.analysis.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A type as one chunk declares it. Types refer to each other in circles, so fields are added after all exist. */
final class TypeInfo {
    private static final int DEEPEST = 8;
    private static final int WIDEST = 4096;

    private final long id;
    private final String name;
    private final boolean event;
    private final Kind kind;
    private final Map<String, Integer> positions = new HashMap<>();
    private FieldInfo[] fields = {};
    private boolean usable = true;
    /** How many varints it is, or -1 where it is something else as well. */
    private int varints = -1;

    TypeInfo(long id, String name, boolean event) {
        this.id = id;
        this.name = name;
        this.event = event;
        this.kind = Kind.of(name);
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean event() {
        return event;
    }

    Kind kind() {
        return kind;
    }

    FieldInfo[] fields() {
        return fields;
    }

    void fields(List<FieldInfo> declared) {
        fields = declared.toArray(FieldInfo[]::new);
        for (int i = 0; i < fields.length; i++) {
            positions.put(fields[i].name(), i);
        }
    }

    /** Where the field stands among the others, or -1. */
    int position(String field) {
        return positions.getOrDefault(field, -1);
    }

    /** Damaged metadata can nest a type inside itself: such a type is given up before anything is read with it. */
    void check() {
        usable = leaves(0) <= WIDEST;
        varints = usable ? countVarints() : -1;
    }

    private int countVarints() {
        if (kind != Kind.STRUCT) {
            return kind.varint() ? 1 : -1;
        }
        int count = 0;
        for (FieldInfo field : fields) {
            int own = field.array() ? -1 : field.reference() ? 1 : field.type().countVarints();
            if (own < 0) {
                return -1;
            }
            count += own;
        }
        return count;
    }

    int varints() {
        return varints;
    }

    boolean usable() {
        return usable;
    }

    void skip(Bytes in) {
        if (varints >= 0) {
            in.skipVarints(varints);
            return;
        }
        switch (kind) {
            case BOOLEAN, BYTE -> in.skip(1);
            case CHAR, SHORT, INT, LONG -> in.skipVarint();
            case FLOAT -> in.skip(4);
            case DOUBLE -> in.skip(8);
            case STRING -> Texts.skip(in);
            case STRUCT -> {
                for (FieldInfo field : fields) {
                    field.skip(in);
                }
            }
        }
    }

    private int leaves(int depth) {
        if (depth > DEEPEST) {
            return WIDEST + 1;
        }
        int sum = 1;
        for (FieldInfo field : fields) {
            sum += field.inlineStruct() ? field.type().leaves(depth + 1) : 1;
            if (sum > WIDEST) {
                return sum;
            }
        }
        return sum;
    }
}
