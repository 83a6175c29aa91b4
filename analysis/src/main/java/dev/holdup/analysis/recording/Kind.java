package dev.holdup.analysis.recording;

/** How a value lies in the file. */
enum Kind {
    BOOLEAN,
    BYTE,
    CHAR,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    STRING,
    /** The values of its fields, one after another. */
    STRUCT;

    static Kind of(String typeName) {
        return switch (typeName) {
            case "boolean" -> BOOLEAN;
            case "byte" -> BYTE;
            case "char" -> CHAR;
            case "short" -> SHORT;
            case "int" -> INT;
            case "long" -> LONG;
            case "float" -> FLOAT;
            case "double" -> DOUBLE;
            case "java.lang.String" -> STRING;
            default -> STRUCT;
        };
    }

    boolean varint() {
        return switch (this) {
            case CHAR, SHORT, INT, LONG -> true;
            default -> false;
        };
    }

    boolean integral() {
        return ordinal() <= LONG.ordinal();
    }
}
