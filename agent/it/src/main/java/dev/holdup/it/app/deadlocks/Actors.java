package dev.holdup.it.app.deadlocks;

import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads and pools of daemons with names, platform or virtual. */
final class Actors {
    private Actors() {}

    interface Work {
        void run() throws Exception;
    }

    static Thread platform(String name, Work work) {
        Thread thread = new Thread(() -> quietly(work), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    static boolean virtualExist() {
        return Runtime.version().feature() >= 21;
    }

    /** Compiled for 17, so by reflection. */
    static Thread virtual(String name, Work work) {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Object named = builder.getMethod("name", String.class)
                    .invoke(Thread.class.getMethod("ofVirtual").invoke(null), name);
            Method start = builder.getMethod("start", Runnable.class);
            return (Thread) start.invoke(named, (Runnable) () -> quietly(work));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static ExecutorService pool(String name, int threads) {
        return new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory(name + "-"));
    }

    static ThreadFactory factory(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Each of two has taken its first before either asks for its second. */
    static void meet(CountDownLatch both) throws InterruptedException {
        both.countDown();
        both.await();
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (Exception e) {
            System.out.println("failed: " + Thread.currentThread().getName() + " " + e);
        }
    }
}
