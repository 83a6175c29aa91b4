package dev.holdup.analysis.recording;

/**
 * One field of a type. {@code constant} values are keys into the type's pool; of an {@code array} first comes the
 * number of elements.
 */
record FieldInfo(String name, TypeInfo type, boolean constant, boolean array, Unit unit, boolean unsigned) {
    void skip(Bytes in) {
        if (!array) {
            skipOne(in);
            return;
        }
        int count = in.count();
        int varints = reference() ? 1 : type.varints();
        if (varints >= 0) {
            in.skipVarints((long) count * varints);
            return;
        }
        for (int n = count; n > 0; n--) {
            skipOne(in);
        }
    }

    private void skipOne(Bytes in) {
        if (reference()) {
            in.skipVarint();
        } else {
            type.skip(in);
        }
    }

    /** How many varints it is, or -1 where it is something else as well. */
    int varints() {
        return array ? -1 : reference() ? 1 : type.varints();
    }

    /** Strings say for themselves whether they are pooled. */
    boolean reference() {
        return constant && type.kind() != Kind.STRING;
    }

    /** One integral number that stands in the event itself. */
    boolean plain() {
        return !array && !constant && type.kind().integral();
    }

    /** One key into a pool. */
    boolean single() {
        return !array && reference();
    }

    boolean inlineStruct() {
        return !constant && type.kind() == Kind.STRUCT;
    }

    /** An integral value, widened as the field declares. */
    long integral(Bytes in) {
        return switch (type.kind()) {
            case BOOLEAN -> in.raw() == 0 ? 0 : 1;
            case BYTE -> unsigned ? in.raw() & 0xff : in.raw();
            case CHAR -> (char) in.varint();
            case SHORT -> unsigned ? in.varint() & 0xffff : (short) in.varint();
            case INT -> unsigned ? in.varint() & 0xffff_ffffL : (int) in.varint();
            case LONG -> in.varint();
            default -> throw new Damage(name + " is no integral number");
        };
    }
}
