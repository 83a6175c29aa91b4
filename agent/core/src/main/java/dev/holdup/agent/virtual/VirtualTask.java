package dev.holdup.agent.virtual;

import java.lang.reflect.Field;

/** What a virtual thread was made to run: it is in its continuation, which has it inside a task of its own. */
final class VirtualTask {
    private final Field continuation = field("java.lang.VirtualThread", "cont");
    private final Field target = field("jdk.internal.vm.Continuation", "target");
    private final Field task = field("java.lang.VirtualThread$VThreadContinuation$1", "val$task");

    /** @return null where this JDK keeps it elsewhere */
    Object of(Thread virtual) {
        return get(task, get(target, get(continuation, virtual)));
    }

    private static Object get(Field field, Object holder) {
        if (field == null || !field.getDeclaringClass().isInstance(holder)) {
            return null;
        }
        try {
            return field.get(holder);
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    private static Field field(String className, String name) {
        try {
            Field field = Class.forName(className, false, null).getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return null;
        }
    }
}
