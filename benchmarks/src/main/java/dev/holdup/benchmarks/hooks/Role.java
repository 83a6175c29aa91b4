package dev.holdup.benchmarks.hooks;

import dev.holdup.benchmarks.rounds.Hooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What the measuring thread is: plain, or an event loop. Four other loops keep it company, so that the dispatcher's
 * table is as full as a small server's. Errors: a fork whose thread is not what the parameter says fails.
 */
@State(Scope.Thread)
public class Role {
    private static final int COMPANY = 4;

    @Param({"plain", "loop"})
    public String role;

    private final Selector[] company = new Selector[COMPANY];
    private Selector own;

    @Setup(Level.Trial)
    public void take() throws IOException {
        for (int i = 0; i < COMPANY; i++) {
            Selector selector = Selector.open();
            company[i] = selector;
            Thread thread = new Thread(() -> loop(selector), "company-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        own = Selector.open();
        poll();
        check();
    }

    /** Ends the loop's run before each iteration: none grows to minutes. */
    @Setup(Level.Iteration)
    public void poll() throws IOException {
        if (role.equals("loop")) {
            own.selectNow();
            own.selectNow();
        }
    }

    @TearDown(Level.Trial)
    public void leave() throws IOException {
        check();
        own.close();
        for (Selector selector : company) {
            selector.close();
        }
    }

    private void check() {
        if (Hooks.checkPresent() && !Hooks.loop().equals(role.equals("loop") ? "LoopAccount" : "")) {
            throw new IllegalStateException("wanted " + role + ", is '" + Hooks.loop() + "'");
        }
    }

    private static void loop(Selector selector) {
        try {
            selector.selectNow();
            selector.selectNow();
            while (selector.isOpen()) {
                selector.select();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
