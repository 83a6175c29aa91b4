package dev.holdup.agent.account;

import java.lang.reflect.Field;
import java.util.List;

/** What a task of the JDK's own, or of a scheduler's, stands for: the class that people know. */
public final class Wrapped {
    private static final List<String> WRAPPERS = List.of("java.util.concurrent.", "reactor.core.scheduler.");
    private static final List<String> FIELDS = List.of("callable", "task", "fn", "runnable");
    private static final int DEEPEST = 4;

    private static final ClassValue<Field> INNER = new ClassValue<>() {
        @Override
        protected Field computeValue(Class<?> type) {
            return WRAPPERS.stream().anyMatch(type.getName()::startsWith) ? find(type) : null;
        }
    };

    private Wrapped() {}

    public static Class<?> type(Object task) {
        return innermost(task).getClass();
    }

    static Object innermost(Object task) {
        Object known = task;
        for (int n = 0; n < DEEPEST; n++) {
            Field field = INNER.get(known.getClass());
            Object inner = field == null ? null : get(field, known);
            if (inner == null) {
                break;
            }
            known = inner;
        }
        return known;
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
