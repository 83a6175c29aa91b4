package dev.holdup.agent.waitfor;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Fields of any class that hold references, its superclasses' too. For one thread. Errors: a class that cannot be
 * read has none, and is counted.
 */
final class ClassFields {
    private final Map<Class<?>, List<Field>> known = new WeakHashMap<>();
    private final Instrumentation instrumentation;
    private int unreadable;

    ClassFields(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    List<Field> of(Class<?> type) {
        List<Field> fields = known.get(type);
        if (fields == null) {
            fields = read(type);
            known.put(type, fields);
        }
        return fields;
    }

    /** The value of the first field of that name, or null. */
    Object named(Object target, String name) {
        for (Field field : of(target.getClass())) {
            if (field.getName().equals(name)) {
                return value(field, target);
            }
        }
        return null;
    }

    static Object value(Field field, Object target) {
        try {
            return field.get(target);
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    int unreadable() {
        return unreadable;
    }

    private List<Field> read(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        try {
            for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                open(c);
                for (Field field : c.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
            }
        } catch (RuntimeException | LinkageError e) {
            unreadable++;
        }
        return fields;
    }

    private void open(Class<?> type) {
        Module module = type.getModule();
        Module agent = ClassFields.class.getModule();
        if (instrumentation != null && module.isNamed() && !module.isOpen(type.getPackageName(), agent)) {
            instrumentation.redefineModule(
                    module, Set.of(), Map.of(), Map.of(type.getPackageName(), Set.of(agent)), Set.of(), Map.of());
        }
    }
}
