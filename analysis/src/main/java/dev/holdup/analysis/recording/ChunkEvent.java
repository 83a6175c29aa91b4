package dev.holdup.analysis.recording;

import java.util.List;
import java.util.Set;

/** The event that the reader stands on. One object serves a whole chunk: values are decoded where they lie. */
final class ChunkEvent implements RecordedEvent {
    private final Clock clock;
    private final Constants constants;
    private final Bytes in = new Bytes();
    private EventShape shape;
    private int[] offsets = new int[64];
    private long startTicks;

    ChunkEvent(Clock clock, Constants constants) {
        this.clock = clock;
        this.constants = constants;
    }

    /** Steps onto an event whose fields lie in {@code data}; what is not whole is {@link Damage}. */
    void moveTo(EventShape shape, byte[] data, int from, int limit) {
        this.shape = shape;
        in.over(data, from, limit);
        FieldInfo[] fields = shape.type().fields();
        if (fields.length > offsets.length) {
            offsets = new int[fields.length];
        }
        boolean[] singleVarints = shape.singleVarints();
        for (int i = 0; i < fields.length; i++) {
            offsets[i] = in.at();
            if (singleVarints[i]) {
                in.skipVarint();
            } else {
                fields[i].skip(in);
            }
        }
        if (in.remaining() != 0) {
            throw new Damage("its fields end " + in.remaining() + " bytes before it does");
        }
        startTicks = raw(shape.start());
    }

    long startTicks() {
        return startTicks;
    }

    @Override
    public String type() {
        return shape.type().name();
    }

    @Override
    public long startNanos() {
        return clock.instant(startTicks);
    }

    @Override
    public long durationNanos() {
        return clock.instant(startTicks + raw(shape.duration())) - clock.instant(startTicks);
    }

    @Override
    public RecordedThread thread() {
        return threadAt(shape.thread());
    }

    @Override
    public List<RecordedFrame> stack() {
        int position = shape.stack();
        return position < 0 ? List.of() : constants.stack(field(position), in);
    }

    @Override
    public boolean has(String field) {
        return shape.type().position(field) >= 0;
    }

    @Override
    public String text(String name) {
        int position = shape.type().position(name);
        if (position < 0) {
            return null;
        }
        FieldInfo field = field(position);
        if (field.array() || field.constant()) {
            return constants.text(field, in);
        }
        return switch (field.type().kind()) {
            case BOOLEAN -> Boolean.toString(in.raw() != 0);
            case CHAR -> Character.toString((char) in.varint());
            case BYTE, SHORT, INT, LONG -> decimal(position, field);
            case FLOAT -> Float.toString(Float.intBitsToFloat((int) in.fixed(4)));
            case DOUBLE -> Double.toString(Double.longBitsToDouble(in.fixed(8)));
            case STRING, STRUCT -> constants.text(field, in);
        };
    }

    @Override
    public long number(String name, long otherwise) {
        int position = shape.type().position(name);
        if (position < 0) {
            return otherwise;
        }
        FieldInfo field = field(position);
        if (field.plain()) {
            return number(position, field, otherwise);
        }
        if (field.array() || field.constant()) {
            return otherwise;
        }
        return switch (field.type().kind()) {
            case FLOAT -> (long) Float.intBitsToFloat((int) in.fixed(4));
            case DOUBLE -> (long) Double.longBitsToDouble(in.fixed(8));
            default -> otherwise;
        };
    }

    @Override
    public RecordedThread threadValue(String name) {
        int position = shape.type().position(name);
        boolean thread = position >= 0
                && shape.type().fields()[position].single()
                && shape.type().fields()[position].type().name().equals("java.lang.Thread");
        return thread ? threadAt(position) : null;
    }

    @Override
    public RecordedEvent held(String... without) {
        return HeldEvent.of(this, shape.type().fields(), Set.of(without));
    }

    private long number(int position, FieldInfo field, long otherwise) {
        if (position == shape.duration()) {
            return durationNanos();
        }
        long raw = field.integral(in);
        // JFR writes the lowest long for a span or stamp that is not there, such as the limit of an untimed park
        return field.unit() != Unit.NONE && raw == Long.MIN_VALUE
                ? otherwise
                : field.unit().nanos(raw, clock);
    }

    private String decimal(int position, FieldInfo field) {
        long value = number(position, field, Long.MIN_VALUE);
        return field.unit() != Unit.NONE && value == Long.MIN_VALUE ? null : Long.toString(value);
    }

    private RecordedThread threadAt(int position) {
        return position < 0 ? null : constants.thread(field(position), in);
    }

    private long raw(int position) {
        return position < 0 ? 0 : field(position).integral(in);
    }

    private FieldInfo field(int position) {
        in.at(offsets[position]);
        return shape.type().fields()[position];
    }
}
