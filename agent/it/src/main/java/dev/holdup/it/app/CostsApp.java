package dev.holdup.it.app;

import com.sun.management.ThreadMXBean;
import java.io.FileInputStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * What one loop of Netty and one thread that is none allocate, by themselves, for what they do: says
 * {@code bytes NAME NUMBER} of each, per time, in the calmest of some batches.
 */
public final class CostsApp {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES = 5_000;
    private static final int WARMING = 8;
    private static final int BATCHES = 6;

    private CostsApp() {}

    public static void main(String[] args) throws Exception {
        try (Loop loop = Loop.start("netty-nio");
                FileInputStream zero = new FileInputStream("/dev/zero")) {
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            loop.execute(() -> thread.complete(Thread.currentThread()));
            Semaphore done = new Semaphore(0);
            Runnable release = done::release;
            tell("task", thread.get(), () -> {
                for (int i = 0; i < TIMES; i++) {
                    loop.execute(release);
                }
                done.acquire(TIMES);
            });
            tell("iteration", thread.get(), () -> {
                for (int i = 0; i < TIMES; i++) {
                    loop.execute(release); // the loop is at its poll again before the next
                    done.acquire();
                }
            });
            Thread self = Thread.currentThread();
            tell("park", self, () -> {
                for (int i = 0; i < TIMES; i++) {
                    LockSupport.unpark(self);
                    LockSupport.park();
                }
            });
            tell("file-read", self, () -> {
                for (int i = 0; i < TIMES; i++) {
                    zero.read();
                }
            });
        }
        System.out.println("done");
    }

    private static void tell(String name, Thread thread, Act batch) throws Exception {
        for (int i = 0; i < WARMING; i++) {
            batch.run();
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < BATCHES; i++) {
            long before = THREADS.getThreadAllocatedBytes(thread.getId());
            batch.run();
            least = Math.min(least, THREADS.getThreadAllocatedBytes(thread.getId()) - before);
        }
        System.out.println(String.format(Locale.ROOT, "bytes %s %.3f", name, (double) least / TIMES));
    }
}
