package dev.holdup.analysis.recording;

import java.util.ArrayList;
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

    private Part[] parts = {};

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

    /** After all types were checked. */
    void complete() {
        for (FieldInfo field : fields) {
            field.complete();
        }
        parts = parts().toArray(Part[]::new);
    }

    private List<Part> parts() {
        if (varints >= 0) {
            return List.of(Part.varints(varints));
        }
        return switch (kind) {
            case BOOLEAN, BYTE -> List.of(Part.bytes(1));
            case FLOAT -> List.of(Part.bytes(4));
            case DOUBLE -> List.of(Part.bytes(8));
            case STRING -> List.of(Texts::skip);
            default -> partsOfFields();
        };
    }

    private List<Part> partsOfFields() {
        List<Part> found = new ArrayList<>();
        int inARow = 0;
        for (FieldInfo field : fields) {
            int own = field.varints();
            if (own < 0 && inARow > 0) {
                found.add(Part.varints(inARow));
                inARow = 0;
            }
            if (own < 0) {
                found.add(field::skip);
            } else {
                inARow += own;
            }
        }
        if (inARow > 0) {
            found.add(Part.varints(inARow));
        }
        return found;
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

    /** Of each field, whether it is one varint. */
    boolean[] singleVarints() {
        boolean[] single = new boolean[fields.length];
        for (int i = 0; i < fields.length; i++) {
            single[i] = fields[i].varints() == 1;
        }
        return single;
    }

    boolean usable() {
        return usable;
    }

    void skip(Bytes in) {
        for (Part part : parts) {
            part.skip(in);
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
