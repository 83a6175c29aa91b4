package dev.holdup.analysis.recording;

import java.util.Arrays;

/** Decodes the stacks of one chunk. They share most of their frames: each of those is made once. */
final class Stacks {
    /** Those of one time lie together; and what is rarely called is not compiled into each of its callers. */
    private static final int AT_ONCE = 32;

    private static final int METHOD_BITS = 35;
    private static final int LINE_BITS = 20;
    private static final int KIND_BITS = 8;

    private final Constants constants;
    private final Pool pool;
    private final int frames;
    private final FieldInfo[] fields;
    private final boolean[] varint;
    private final long[] values;
    private final int method;
    private final int line;
    private final int kind;
    private final LongIndex places = new LongIndex();
    private RecordedFrame[] made = new RecordedFrame[64];

    Stacks(Constants constants, Pool pool) {
        this.constants = constants;
        this.pool = pool;
        TypeInfo stack = pool.type();
        int position = stack.position("frames");
        boolean whole = position >= 0 && stack.fields()[position].array() && !stack.fields()[position].reference();
        frames = whole ? position : -1;
        TypeInfo frame = whole ? stack.fields()[position].type() : stack;
        fields = frame.fields();
        varint = frame.singleVarints();
        values = new long[fields.length];
        method = position(frame, "method", "jdk.types.Method");
        line = position(frame, "lineNumber", "int");
        kind = position(frame, "type", "jdk.types.FrameType");
    }

    Pool pool() {
        return pool;
    }

    /** The stack with this number in the pool. */
    Stack at(int number) {
        if (!(pool.decoded(number) instanceof Stack)) {
            decode(number, Math.min(number + AT_ONCE, pool.size()));
        }
        return (Stack) pool.decoded(number);
    }

    private void decode(int from, int to) {
        for (int number = from; number < to; number++) {
            if (pool.decoded(number) == null) {
                pool.decoded(number, decode(number));
            }
        }
    }

    private Stack decode(int number) {
        try {
            return read(pool.bytes(number));
        } catch (Damage e) {
            constants.damaged();
            return Stack.NONE;
        }
    }

    private Stack read(Bytes in) {
        if (frames < 0) {
            return Stack.NONE;
        }
        for (int i = 0; i < frames; i++) {
            pool.type().fields()[i].skip(in);
        }
        RecordedFrame[] stack = new RecordedFrame[in.count()];
        for (int i = 0; i < stack.length; i++) {
            readFrame(in);
            long place = place();
            int known = places.find(place);
            stack[i] = known >= 0 ? made[known] : make(place);
        }
        return new Stack(stack);
    }

    private int position(TypeInfo frame, String field, String type) {
        int position = frame.position(field);
        return position >= 0
                        && varint[position]
                        && fields[position].type().name().equals(type)
                ? position
                : -1;
    }

    private void readFrame(Bytes in) {
        for (int i = 0; i < values.length; i++) {
            if (varint[i]) {
                values[i] = in.varint();
            } else {
                fields[i].skip(in);
            }
        }
    }

    /** Where the frame is in the code, as one number; -1 if it does not fit. */
    private long place() {
        long methodKey = value(method);
        long lineNumber = value(line);
        long kindKey = value(kind);
        boolean fits = methodKey >>> METHOD_BITS == 0 && lineNumber >>> LINE_BITS == 0 && kindKey >>> KIND_BITS == 0;
        return fits ? (methodKey << KIND_BITS | kindKey) << LINE_BITS | lineNumber : -1;
    }

    private RecordedFrame make(long place) {
        RecordedFrame frame = constants.frame(type(method), value(method), (int) value(line), type(kind), value(kind));
        if (place >= 0 && !frame.method().isEmpty()) {
            int number = places.size();
            made = number < made.length ? made : Arrays.copyOf(made, 2 * number);
            made[number] = frame;
            places.add(place);
        }
        return frame;
    }

    private long value(int position) {
        return position < 0 ? 0 : values[position];
    }

    private TypeInfo type(int position) {
        return position < 0 ? null : fields[position].type();
    }
}
