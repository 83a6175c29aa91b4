package dev.holdup.agent.watch;

/** The platform threads that live now. */
final class LiveThreads {
    private LiveThreads() {}

    /** May hold nulls at its end. */
    static Thread[] all() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() * 2 + 16];
        root.enumerate(threads, true);
        return threads;
    }

    /** Null where none lives under that id. */
    static Thread byId(long id) {
        if (id > 0) {
            for (Thread thread : all()) {
                if (thread != null && thread.getId() == id) {
                    return thread;
                }
            }
        }
        return null;
    }
}
