package dev.holdup.analysis.recording;

/**
 * One field of a type. {@code constant} values are keys into the type's pool; of an {@code array} first comes the
 * number of elements.
 */
final class FieldInfo {
    private final String name;
    private final TypeInfo type;
    private final boolean constant;
    private final boolean array;
    private final Unit unit;
    private final boolean unsigned;
    private Part part;

    FieldInfo(String name, TypeInfo type, boolean constant, boolean array, Unit unit, boolean unsigned) {
        this.name = name;
        this.type = type;
        this.constant = constant;
        this.array = array;
        this.unit = unit;
        this.unsigned = unsigned;
    }

    String name() {
        return name;
    }

    TypeInfo type() {
        return type;
    }

    boolean constant() {
        return constant;
    }

    boolean array() {
        return array;
    }

    Unit unit() {
        return unit;
    }

    /** To be called once its type can be passed over. */
    void complete() {
        int varints = reference() ? 1 : type.varints();
        if (varints >= 0) {
            part = array ? Part.arrayOfVarints(varints) : Part.varints(varints);
        } else {
            part = array ? Part.array(type::skip) : type::skip;
        }
    }

    void skip(Bytes in) {
        part.skip(in);
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
