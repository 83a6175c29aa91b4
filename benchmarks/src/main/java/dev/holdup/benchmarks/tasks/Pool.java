package dev.holdup.benchmarks.tasks;

import dev.holdup.benchmarks.rounds.Hooks;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A pool of one thread. */
@State(Scope.Thread)
public class Pool {
    Batch batch;
    private ExecutorService executor;

    @Setup(Level.Trial)
    public void start() {
        Hooks.checkPresent();
        executor = Executors.newFixedThreadPool(1, task -> {
            Thread thread = new Thread(task, "measured");
            thread.setDaemon(true);
            return thread;
        });
        batch = new Batch(executor);
    }

    @TearDown(Level.Trial)
    public void stop() {
        executor.shutdown();
    }
}
