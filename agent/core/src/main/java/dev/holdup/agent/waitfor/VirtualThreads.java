package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Scope;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Virtual threads and the scopes they live in, from the JVM's own containers (21 and later); none on 17. */
final class VirtualThreads {
    private static final int MOST_SCOPES = 2_000;
    private static final int MOST_NAMES = 200;
    private static final String CONTAINER = "jdk.internal.vm.ThreadContainer";

    /** Whether this JVM has virtual threads at all. */
    final boolean exist = Runtime.version().feature() >= 21;

    private final Method root;
    private final Method children;
    private final Method threads;
    private final Method owner;
    private final Slot termination;
    private final Slot carrier;
    private final Slot scheduler;

    VirtualThreads(List<String> gaps) {
        List<String> missing = new ArrayList<>();
        root = exist ? method("jdk.internal.vm.ThreadContainers", "root", missing) : null;
        children = exist ? method(CONTAINER, "children", missing) : null;
        threads = exist ? method(CONTAINER, "threads", missing) : null;
        owner = exist ? method("jdk.internal.vm.StackableScope", "owner", missing) : null;
        termination = exist ? Slot.of("java.lang.VirtualThread", "termination", missing) : Slot.NONE;
        carrier = exist ? Slot.of("java.lang.VirtualThread", "carrierThread", missing) : Slot.NONE;
        scheduler = exist ? Slot.of("java.lang.VirtualThread", "scheduler", missing) : Slot.NONE;
        if (exist && "false".equals(System.getProperty("jdk.trackAllThreads"))) {
            missing.add("threads outside of scopes, because of jdk.trackAllThreads=false");
        }
        gaps.addAll(missing);
    }

    /** Every virtual thread that the JVM keeps track of; platform threads are left out. */
    List<Thread> all() {
        List<Thread> found = new ArrayList<>();
        if (root != null) {
            walk(call(root, null), -1, found, null);
        }
        return found;
    }

    /** The containers as a tree; {@code owner} is the thread that opened a scope. */
    List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        if (root != null) {
            walk(call(root, null), -1, new ArrayList<>(), scopes);
        }
        return scopes;
    }

    /** The latch that whoever joins the virtual thread waits for, or null. */
    Object termination(Thread thread) {
        return termination.of(thread);
    }

    /** What the virtual thread is mounted on, or null. */
    Thread carrier(Thread thread) {
        return (Thread) carrier.of(thread);
    }

    Object scheduler(Thread thread) {
        return scheduler.of(thread);
    }

    private void walk(Object container, int parent, List<Thread> found, List<Scope> scopes) {
        if (container == null || scopes != null && scopes.size() >= MOST_SCOPES) {
            return;
        }
        List<Thread> here = new ArrayList<>();
        each(threads, container, thread -> here.add((Thread) thread));
        here.stream().filter(VirtualThreads::isVirtual).forEach(found::add);
        int id = scopes == null ? -1 : scopes.size();
        if (scopes != null) {
            scopes.add(scope(id, parent, container, here));
        }
        each(children, container, child -> walk(child, id, found, scopes));
    }

    private Scope scope(int id, int parent, Object container, List<Thread> threads) {
        Thread opener = owner == null ? null : (Thread) call(owner, container);
        List<String> names = threads.stream()
                .limit(MOST_NAMES)
                .map(thread -> Labels.thread(thread) + " " + thread.getState())
                .toList();
        // the containers' own toString runs JDK code only
        String name = parent < 0 ? "root" : container.toString().replaceFirst("/jdk\\.internal\\..*$", "");
        return new Scope(id, parent, name, opener == null ? "" : Labels.thread(opener), names, threads.size());
    }

    static boolean isVirtual(Thread thread) {
        return thread.getClass().getName().equals("java.lang.VirtualThread");
    }

    private static void each(Method method, Object container, java.util.function.Consumer<Object> action) {
        if (method != null && call(method, container) instanceof Stream<?> stream) {
            stream.forEach(action);
        }
    }

    private static Object call(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    private static Method method(String className, String name, List<String> missing) {
        try {
            Method method = Class.forName(className, false, null).getDeclaredMethod(name);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            missing.add(className + "." + name);
            return null;
        }
    }
}
