package dev.holdup.agent.waitfor;

import java.lang.reflect.Field;
import java.util.List;

/** One field of the JDK, found once; where this JDK lacks it, it reads null and 0 and says so. Runs no code of its target. */
final class Slot {
    static final Slot NONE = new Slot(null, null);

    private final Class<?> type;
    private final Field field;

    private Slot(Class<?> type, Field field) {
        this.type = type;
        this.field = field;
    }

    /** @param gaps receives the name of what is not there */
    static Slot of(String className, String name, List<String> gaps) {
        try {
            Class<?> type = Class.forName(className, false, null);
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return new Slot(type, field);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            gaps.add(className + "." + name);
            return NONE;
        }
    }

    boolean found() {
        return field != null;
    }

    /** Whether the class that has it extends the other directly. */
    boolean isOf(String superclass) {
        return type != null && type.getSuperclass().getName().equals(superclass);
    }

    boolean has(Object target) {
        return field != null && type.isInstance(target);
    }

    /** @return null where the target has no such field */
    Object of(Object target) {
        if (!has(target)) {
            return null;
        }
        try {
            return field.get(target);
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    int number(Object target) {
        return of(target) instanceof Integer number ? number : 0;
    }
}
