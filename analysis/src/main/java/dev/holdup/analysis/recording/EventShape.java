package dev.holdup.analysis.recording;

/** An event type of one chunk, and where the fields stand that every consumer asks for; -1 where it has none. */
record EventShape(TypeInfo type, boolean[] singleVarints, int start, int duration, int thread, int stack) {
    static EventShape of(TypeInfo type) {
        return new EventShape(
                type,
                type.singleVarints(),
                integral(type, "startTime"),
                integral(type, "duration"),
                reference(type, "eventThread", "java.lang.Thread"),
                reference(type, "stackTrace", "jdk.types.StackTrace"));
    }

    private static int integral(TypeInfo type, String field) {
        int position = type.position(field);
        return position >= 0 && type.fields()[position].plain() ? position : -1;
    }

    private static int reference(TypeInfo type, String field, String expected) {
        int position = type.position(field);
        if (position < 0) {
            return -1;
        }
        FieldInfo found = type.fields()[position];
        return found.single() && found.type().name().equals(expected) ? position : -1;
    }
}
