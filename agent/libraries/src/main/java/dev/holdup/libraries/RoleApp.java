package dev.holdup.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pool's one thread that is a loop for a while, and a worker before and after. */
final class RoleApp implements Library {
    private final ExecutorService pool = Executors.newSingleThreadExecutor(work -> new Thread(work, "role-thread"));

    @Override
    public void play(long millis) throws Exception {
        pool.submit(() -> offloaded(millis)).get();
        pool.submit(() -> loop(millis)).get();
        pool.submit(() -> offloaded(millis)).get();
    }

    private static void loop(long millis) {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < 5; i++) {
                selector.select(1);
            }
            held(millis);
            selector.select(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    @Override
    public void stop() {
        pool.shutdown();
    }
}
