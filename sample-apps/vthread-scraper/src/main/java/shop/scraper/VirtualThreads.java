package shop.scraper;

import java.lang.reflect.Method;

/** Virtual threads for a class file that JDK 17 can read. */
final class VirtualThreads {
    private VirtualThreads() {}

    static boolean exist() {
        return Runtime.version().feature() >= 21;
    }

    static Thread start(String name, Runnable task) {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Method named = builder.getMethod("name", String.class);
            Object made = named.invoke(Thread.class.getMethod("ofVirtual").invoke(null), name);
            Thread thread =
                    (Thread) builder.getMethod("unstarted", Runnable.class).invoke(made, task);
            thread.start();
            return thread;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK has no virtual threads", e);
        }
    }
}
