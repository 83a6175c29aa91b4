package dev.holdup.agent.waitfor;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/** The platform threads that live now, without the lock of a thread group. */
final class Threads {
    private final MethodHandle all;

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

    /** Without the agent's own. */
    List<Thread> platform() {
        List<Thread> threads = new ArrayList<>();
        for (Thread thread : enumerate()) {
            if (thread != null && !thread.getName().startsWith("holdup-")) {
                threads.add(thread);
            }
        }
        return threads;
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
