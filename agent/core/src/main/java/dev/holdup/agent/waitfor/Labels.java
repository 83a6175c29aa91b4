package dev.holdup.agent.waitfor;

import java.util.concurrent.FutureTask;

/** Names for people. No method of an application's object is called: classes, identities and threads' names only. */
final class Labels {
    private Labels() {}

    static String thread(Thread thread) {
        String name = thread.getName();
        return name.isEmpty() ? "virtual thread #" + thread.getId() : name;
    }

    /** {@code ReentrantLock@1b2c}. */
    static String of(Object thing) {
        return simple(thing.getClass().getName()) + "@" + Integer.toHexString(System.identityHashCode(thing));
    }

    /** Without package, without what the JDK nests in its locks, without the numbers of a lambda. */
    static String simple(String className) {
        String name =
                className.replaceFirst("\\$(NonfairSync|FairSync|Sync)$", "").replaceFirst("/.*$", "");
        if (name.contains("$$Lambda")) {
            name = name.substring(0, name.indexOf("$$Lambda")) + " lambda";
        }
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** The class that somebody wrote, under what executors wrap around it. */
    static String task(Object task, Jdk jdk) {
        Object inner = task;
        for (int depth = 0; depth < 4; depth++) {
            Object wrapped = inner instanceof FutureTask ? jdk.callable.of(inner) : jdk.adapted.of(inner);
            wrapped = wrapped == null ? jdk.supplier.of(inner) : wrapped;
            wrapped = wrapped == null ? jdk.runnable.of(inner) : wrapped;
            if (wrapped == null) {
                break;
            }
            inner = wrapped;
        }
        return simple(inner.getClass().getName());
    }

    /** {@code pool-1} of {@code pool-1-thread-3}. */
    static String pool(Thread worker) {
        String name = worker.getName().replaceFirst("(-thread|-worker)?-?\\d*$", "");
        return name.isEmpty() ? worker.getName() : name;
    }
}
