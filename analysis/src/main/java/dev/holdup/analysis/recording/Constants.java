package dev.holdup.analysis.recording;

import java.util.ArrayList;
import java.util.List;

/** Decodes constants of one chunk when they are asked for, each once. */
final class Constants {
    private static final int DEEPEST = 4;
    private static final int LINE_BITS = 20;
    private static final int KIND_BITS = 8;

    private final ConstantPools pools;
    private final LongIndex frameNumbers = new LongIndex();
    private final List<RecordedFrame> frames = new ArrayList<>();
    private long missing;

    Constants(ConstantPools pools) {
        this.pools = pools;
    }

    /** How often a constant was asked for that the file does not have. */
    long missing() {
        return missing;
    }

    RecordedThread thread(FieldInfo field, Bytes in) {
        return resolve(field.type(), in.varint(), 0) instanceof RecordedThread thread ? thread : null;
    }

    List<RecordedFrame> stack(FieldInfo field, Bytes in) {
        return resolve(field.type(), in.varint(), 0) instanceof Stack stack ? stack.frames() : List.of();
    }

    /** What a person would call the value: a text, a class, a method, a thread, or the name inside a small struct. */
    String text(FieldInfo field, Bytes in) {
        return text(field, in, 0);
    }

    private String text(FieldInfo field, Bytes in, int depth) {
        if (field.array() || depth > DEEPEST) {
            return null;
        }
        if (field.reference()) {
            Object value = resolve(field.type(), in.varint(), depth);
            return nameOf(value);
        }
        return switch (field.type().kind()) {
            case STRING -> string(field.type(), in);
            case STRUCT -> structText(field.type(), in, depth);
            default -> null;
        };
    }

    private String string(TypeInfo type, Bytes in) {
        return Texts.read(in, key -> resolve(type, key, 0) instanceof String text ? text : null);
    }

    /** The field called name, or else the first that is a text. */
    private String structText(TypeInfo type, Bytes in, int depth) {
        int name = type.position("name");
        FieldInfo[] fields = type.fields();
        for (int i = 0; i < fields.length; i++) {
            if (name < 0 ? textual(fields[i]) : i == name) {
                String text = text(fields[i], in, depth + 1);
                return text != null && type.name().equals("java.lang.Class") ? text.replace('/', '.') : text;
            }
            fields[i].skip(in);
        }
        return null;
    }

    private static boolean textual(FieldInfo field) {
        return field.type().kind() == Kind.STRING || field.type().name().equals("jdk.types.Symbol");
    }

    private RecordedThread readThread(TypeInfo type, Bytes in) {
        String osName = null;
        String javaName = null;
        long osId = 0;
        long javaId = 0;
        boolean virtual = false;
        for (FieldInfo field : type.fields()) {
            switch (field.name()) {
                case "osName" -> osName = text(field, in);
                case "javaName" -> javaName = text(field, in);
                case "osThreadId" -> osId = field.integral(in);
                case "javaThreadId" -> javaId = field.integral(in);
                case "virtual" -> virtual = field.integral(in) != 0;
                default -> field.skip(in);
            }
        }
        String name = javaId > 0 && javaName != null ? javaName : osName;
        return new RecordedThread(name == null ? "" : name, Math.max(0, javaId), osId, virtual);
    }

    private Stack readStack(TypeInfo type, Bytes in) {
        for (FieldInfo field : type.fields()) {
            if (field.name().equals("frames") && field.array() && !field.reference()) {
                int count = in.count();
                List<RecordedFrame> stack = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    stack.add(readFrame(field.type(), in));
                }
                return new Stack(List.copyOf(stack));
            }
            field.skip(in);
        }
        return new Stack(List.of());
    }

    private RecordedFrame readFrame(TypeInfo type, Bytes in) {
        FieldInfo methods = null;
        long method = 0;
        int line = -1;
        FieldInfo kinds = null;
        long kind = 0;
        for (FieldInfo field : type.fields()) {
            if (field.name().equals("method") && field.single()) {
                methods = field;
                method = in.varint();
            } else if (field.name().equals("lineNumber")) {
                line = (int) field.integral(in);
            } else if (field.name().equals("type") && field.single()) {
                kinds = field;
                kind = in.varint();
            } else {
                field.skip(in);
            }
        }
        return frame(methods, method, line, kinds, kind);
    }

    /** Stacks share most of their frames: each is made once. */
    private RecordedFrame frame(FieldInfo methods, long methodKey, int line, FieldInfo kinds, long kindKey) {
        Pool pool = methods == null ? null : pools.pool(methods.type());
        long number = pool == null ? -1 : pool.find(methodKey);
        boolean small = number >= 0 && line >> LINE_BITS == 0 && kindKey >> KIND_BITS == 0;
        long place = (number << LINE_BITS | line) << KIND_BITS | kindKey;
        int known = small ? frameNumbers.find(place) : -1;
        if (known >= 0) {
            return frames.get(known);
        }
        Object method = methods == null ? null : resolve(methods.type(), methodKey, 0);
        String kind = kinds == null ? null : nameOf(resolve(kinds.type(), kindKey, 0));
        RecordedFrame frame = method instanceof Method named
                ? new RecordedFrame(named.className(), named.name(), line > 0 ? line : -1, kind)
                : new RecordedFrame("", "", -1, kind);
        if (small && frameNumbers.add(place)) {
            frames.add(frame);
        }
        return frame;
    }

    private Method readMethod(TypeInfo type, Bytes in) {
        String className = null;
        String name = null;
        for (FieldInfo field : type.fields()) {
            switch (field.name()) {
                case "type" -> className = text(field, in);
                case "name" -> name = text(field, in);
                default -> field.skip(in);
            }
        }
        return new Method(className == null ? "" : className, name == null ? "" : name);
    }

    private Object resolve(TypeInfo type, long key, int depth) {
        Pool pool = pools.pool(type);
        int number = pool == null ? -1 : pool.find(key);
        if (number < 0) {
            missing += key == 0 ? 0 : 1; // 0 is JFR's null wherever no pool has a constant 0
            return null;
        }
        Object value = pool.decoded(number);
        if (value == null) {
            value = decode(pool.type(), pool.bytes(number), depth);
            pool.decoded(number, value);
        }
        return value;
    }

    private Object decode(TypeInfo type, Bytes in, int depth) {
        try {
            return switch (type.name()) {
                case "java.lang.String" -> Texts.read(in, key -> null);
                case "java.lang.Thread" -> readThread(type, in);
                case "jdk.types.StackTrace" -> readStack(type, in);
                case "jdk.types.Method" -> readMethod(type, in);
                default -> structText(type, in, depth);
            };
        } catch (Damage e) {
            missing++;
            return null;
        }
    }

    private static String nameOf(Object value) {
        if (value instanceof RecordedThread thread) {
            return thread.name();
        }
        if (value instanceof Method method) {
            return method.className() + "." + method.name();
        }
        return value instanceof String text ? text : null;
    }

    private record Method(String className, String name) {}

    private record Stack(List<RecordedFrame> frames) {}
}
