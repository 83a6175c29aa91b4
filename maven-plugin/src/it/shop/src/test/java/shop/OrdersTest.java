package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdup.junit.NoBlocking;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile int rounds;

    @Test
    @NoBlocking
    void blocksTheLoop() throws Exception {
        assertEquals("kept", System.getProperty("shop.own"));
        Selector selector = Selector.open();
        Thread loop = new Thread(() -> run(selector), "shop-loop");
        loop.setDaemon(true);
        loop.start();
        while (rounds < 3) {
            selector.wakeup();
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        tasks.add(() -> load(done));
        selector.wakeup();
        done.join();
    }

    private static void load(CompletableFuture<Void> done) {
        try {
            new java.util.concurrent.Semaphore(0).tryAcquire(80, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        done.complete(null);
    }

    private void run(Selector selector) {
        try {
            while (true) {
                selector.select();
                rounds = Math.min(3, rounds + 1);
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
