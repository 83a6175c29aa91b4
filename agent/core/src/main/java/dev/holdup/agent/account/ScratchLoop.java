package dev.holdup.agent.account;

import java.io.IOException;
import java.nio.channels.Selector;

/**
 * A plain selector loop of the agent's own, which runs one piece of work and ends. It is found, watched and recorded as
 * any other, under the role {@code control}.
 */
public final class ScratchLoop extends Thread {
    private static final int POLL_MILLIS = 1;

    private final Runnable work;

    public ScratchLoop(String name, Runnable work) {
        super(null, null, name, 0, false);
        this.work = work;
        setDaemon(true);
    }

    /** Two polls of one selector make a loop; the third ends the iteration with the work in it. */
    @Override
    public void run() {
        try (Selector selector = Selector.open()) {
            selector.select(POLL_MILLIS);
            selector.select(POLL_MILLIS);
            work.run();
            selector.select(POLL_MILLIS);
        } catch (IOException e) {
            HoldupDispatcher.failed(HoldupDispatcher.WATCHDOG, e);
        }
    }
}
