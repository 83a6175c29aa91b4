package dev.holdup.agent.account;

import java.lang.reflect.Field;
import java.util.List;

/** What a task of the JDK's own stands for: the class that people know. */
public final class Wrapped {
    private static final List<String> FIELDS = List.of("callable", "task", "fn", "runnable");
    private static final int DEEPEST = 3;

    private static final ClassValue<Field> INNER = new ClassValue<>() {
        @Override
        protected Field computeValue(Class<?> type) {
            return type.getName().startsWith("java.util.concurrent.") ? find(type) : null;
        }
    };

    private Wrapped() {}

    public static Class<?> type(Object task) {
        Object known = task;
        for (int n = 0; n < DEEPEST; n++) {
            Field field = INNER.get(known.getClass());
            Object inner = field == null ? null : get(field, known);
            if (inner == null) {
                break;
            }
            known = inner;
        }
        return known.getClass();
    }

    private static Object get(Field field, Object task) {
        try {
            return field.get(task);
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    private static Field find(Class<?> type) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (FIELDS.contains(field.getName()) && !field.getType().isPrimitive()) {
                    try {
                        field.setAccessible(true);
                        return field;
                    } catch (RuntimeException e) {
                        return null;
                    }
                }
            }
        }
        return null;
    }
}
