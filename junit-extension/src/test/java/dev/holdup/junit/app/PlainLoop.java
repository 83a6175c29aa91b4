package dev.holdup.junit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An event loop as small as can be. */
final class PlainLoop implements AutoCloseable {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Selector selector;
    private volatile int rounds;
    private volatile boolean closed;

    PlainLoop(String name) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
        // the agent takes a thread for a loop when it polls the same selector again
        while (rounds < 3) {
            selector.wakeup();
            Thread.onSpinWait();
        }
    }

    /** Has the loop do it, and waits until it is done; what it throws is swallowed, as loops do. */
    void await(Runnable task) {
        begin(task).join();
    }

    CompletableFuture<Void> begin(Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        tasks.add(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error swallowed) {
                // as loops do
            }
            done.complete(null);
        });
        selector.wakeup();
        return done;
    }

    private void run() {
        try {
            while (!closed) {
                selector.select();
                rounds = Math.min(3, rounds + 1);
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }
}
