package dev.holdup.analysis.recording;

import java.util.List;

/** Decodes constants of one chunk when they are asked for, each once. */
final class Constants {
    private static final int DEEPEST = 4;

    private final ConstantPools pools;
    private Stacks stacks;
    private long missing;

    Constants(ConstantPools pools) {
        this.pools = pools;
        for (Pool pool : pools.all()) {
            pool.decoder(decoder(pool.type()));
            if (stacks == null && pool.type().name().equals("jdk.types.StackTrace")) {
                stacks = new Stacks(this, pool);
            }
        }
    }

    /** How often a constant was asked for that the file does not have. */
    long missing() {
        return missing;
    }

    RecordedThread thread(FieldInfo field, Bytes in) {
        return resolve(field.type(), in.varint(), 0) instanceof RecordedThread thread ? thread : null;
    }

    List<RecordedFrame> stack(FieldInfo field, Bytes in) {
        Pool pool = pools.pool(field.type());
        int number = number(pool, in.varint());
        return number < 0 || pool != stacks.pool() ? Stack.NONE : stacks.at(number);
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
                return text(fields[i], in, depth + 1);
            }
            fields[i].skip(in);
        }
        return null;
    }

    private String readClass(TypeInfo type, Bytes in, int depth) {
        String name = structText(type, in, depth);
        return name == null ? null : name.replace('/', '.');
    }

    private static boolean textual(FieldInfo field) {
        return field.type().kind() == Kind.STRING || field.type().name().equals("jdk.types.Symbol");
    }

    private RecordedThread readThread(TypeInfo type, Bytes in, int depth) {
        String osName = null;
        String javaName = null;
        long osId = 0;
        long javaId = 0;
        boolean virtual = false;
        for (FieldInfo field : type.fields()) {
            switch (field.name()) {
                case "osName" -> osName = text(field, in, depth + 1);
                case "javaName" -> javaName = text(field, in, depth + 1);
                case "osThreadId" -> osId = field.integral(in);
                case "javaThreadId" -> javaId = field.integral(in);
                case "virtual" -> virtual = field.integral(in) != 0;
                default -> field.skip(in);
            }
        }
        String name = javaId > 0 && javaName != null ? javaName : osName;
        return new RecordedThread(name == null ? "" : name, Math.max(0, javaId), osId, virtual);
    }

    /** Types are null where frames do not tell. */
    RecordedFrame frame(TypeInfo methods, long method, int line, TypeInfo kinds, long kind) {
        String how = kinds == null ? null : nameOf(resolve(kinds, kind, 0));
        return methods != null && resolve(methods, method, 0) instanceof Method named
                ? new RecordedFrame(named.className(), named.name(), line > 0 ? line : -1, how)
                : new RecordedFrame("", "", -1, how);
    }

    private Method readMethod(TypeInfo type, Bytes in, int depth) {
        String className = null;
        String name = null;
        for (FieldInfo field : type.fields()) {
            switch (field.name()) {
                case "type" -> className = text(field, in, depth + 1);
                case "name" -> name = text(field, in, depth + 1);
                default -> field.skip(in);
            }
        }
        return new Method(className == null ? "" : className, name == null ? "" : name);
    }

    private Object resolve(TypeInfo type, long key, int depth) {
        Pool pool = pools.pool(type);
        int number = number(pool, key);
        if (number < 0) {
            return null;
        }
        Object value = pool.decoded(number);
        return value != null ? value : decode(pool, number, depth);
    }

    /** Where the pool has the constant, or -1. */
    private int number(Pool pool, long key) {
        int number = pool == null ? -1 : pool.find(key);
        if (number < 0 && key != 0) { // 0 is JFR's null wherever no pool has a constant 0
            missing++;
        }
        return number;
    }

    private Object decode(Pool pool, int number, int depth) {
        try {
            Object value = pool.decoder().decode(pool.type(), pool.bytes(number), depth);
            pool.decoded(number, value);
            return value;
        } catch (Damage e) {
            damaged();
            return null;
        }
    }

    void damaged() {
        missing++;
    }

    private Decoder decoder(TypeInfo constants) {
        return switch (constants.name()) {
            case "java.lang.String" -> (type, in, depth) -> Texts.read(in, key -> null);
            case "java.lang.Thread" -> this::readThread;
            case "java.lang.Class" -> this::readClass;
            case "jdk.types.Method" -> this::readMethod;
            case "jdk.types.StackTrace" -> (type, in, depth) -> null; // has no name
            // as others are, but apart: no two decoders are then so frequent that they are compiled into their caller
            case "jdk.types.Symbol" -> (type, in, depth) -> structText(type, in, depth);
            default -> this::structText;
        };
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
}
