package dev.holdup.it.app.virtual;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Virtual threads for code that is compiled for 17. */
public final class Virtual {
    private static final Method OF_VIRTUAL = method(Thread.class, "ofVirtual");
    private static final Class<?> BUILDER = type("java.lang.Thread$Builder$OfVirtual");
    private static final Method NAME = BUILDER == null ? null : method(BUILDER, "name", String.class);
    private static final Method UNSTARTED = BUILDER == null ? null : method(BUILDER, "unstarted", Runnable.class);

    private Virtual() {}

    public interface Work {
        void run() throws Exception;
    }

    public static boolean exist() {
        return OF_VIRTUAL != null;
    }

    static Thread unstarted(String name, Work work) {
        Object builder = call(OF_VIRTUAL, null);
        Object named = name.isEmpty() ? builder : call(NAME, builder, name);
        return (Thread) call(UNSTARTED, named, (Runnable) () -> quietly(work));
    }

    public static Thread start(String name, Work work) {
        Thread thread = unstarted(name, work);
        thread.start();
        return thread;
    }

    static void spin(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (Exception e) {
            System.out.println("failed: " + Thread.currentThread() + " " + e);
        }
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException older) {
            return null;
        }
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException older) {
            return null;
        }
    }
}
