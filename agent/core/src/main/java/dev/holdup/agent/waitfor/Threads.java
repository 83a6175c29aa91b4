package dev.holdup.agent.waitfor;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** The platform threads that live now, without the lock of a thread group. */
final class Threads {
    private final MethodHandle all;
    private final Map<Class<?>, Boolean> plain = new WeakHashMap<>();

    Threads(List<String> gaps) {
        MethodHandle found = null;
        try {
            found = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup())
                    .findStatic(Thread.class, "getThreads", MethodType.methodType(Thread[].class));
        } catch (ReflectiveOperationException e) {
            gaps.add("Thread.getThreads");
        }
        all = found;
    }

    /** Without the agent's own, and without those whose class overrides what they would be asked. For one thread. */
    List<Thread> platform() {
        List<Thread> threads = new ArrayList<>();
        for (Thread thread : enumerate()) {
            if (thread != null && !thread.getName().startsWith("holdup-") && isPlain(thread.getClass())) {
                threads.add(thread);
            }
        }
        return threads;
    }

    /** Whether asking it runs none of the application's code. */
    private boolean isPlain(Class<?> type) {
        return type.getClassLoader() == null || plain.computeIfAbsent(type, Threads::overridesNothing);
    }

    private static boolean overridesNothing(Class<?> type) {
        try {
            for (String method : new String[] {"getId", "getState", "getStackTrace"}) {
                if (type.getMethod(method).getDeclaringClass() != Thread.class) {
                    return false;
                }
            }
            return true;
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }

    private Thread[] enumerate() {
        if (all != null) {
            try {
                return (Thread[]) all.invokeExact();
            } catch (Throwable unknown) {
                // the thread groups tell as well
            }
        }
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() * 2 + 16];
        root.enumerate(threads, true);
        return threads;
    }
}
