package dev.holdup.serve;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that answer requests: a virtual one each where the JVM has them, else a small pool. */
final class Workers {
    private Workers() {}

    /** @param streams how many of them may be kept for long */
    static ExecutorService start(int streams) {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException olderThan21) {
            int most = 2 * streams;
            ThreadPoolExecutor pool = new ThreadPoolExecutor(
                    most, most, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::thread);
            pool.allowCoreThreadTimeOut(true);
            return pool;
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "holdup-http");
        thread.setDaemon(true);
        return thread;
    }
}
