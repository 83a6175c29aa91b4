package dev.holdup.libraries.policy;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** A loop on a queue of its own: only its library's word tells that nobody is to block it. Public, else no service could name it. */
public final class Teller extends Thread {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    Teller(String name) {
        super(name);
        setDaemon(true);
        start();
    }

    /** @return when it has run */
    CompletableFuture<Void> submit(Runnable task) {
        return CompletableFuture.runAsync(task, (Executor) tasks::add);
    }

    @Override
    public void run() {
        try {
            while (true) {
                tasks.take().run();
            }
        } catch (InterruptedException over) {
            // the end
        }
    }
}
