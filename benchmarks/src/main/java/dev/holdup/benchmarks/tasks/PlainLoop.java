package dev.holdup.benchmarks.tasks;

import dev.holdup.benchmarks.rounds.Hooks;
import java.io.IOException;
import java.nio.channels.Selector;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The measuring thread as an event loop. Errors: a fork fails if the agent should know it and does not. */
@State(Scope.Thread)
public class PlainLoop {
    Selector selector;

    @Setup(Level.Trial)
    public void open() throws IOException {
        selector = Selector.open();
        selector.wakeup();
        selector.select();
        selector.selectNow();
        if (Hooks.checkPresent() && Hooks.loop().isEmpty()) {
            throw new IllegalStateException("the agent does not know the loop");
        }
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        selector.close();
    }
}
