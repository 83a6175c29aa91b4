package dev.holdup.agent.account;

import java.nio.channels.Selector;

/** How much waits for a loop, in tasks and ready keys; -1 where nothing can tell. Read by the loop and the watchdog. */
interface Backlog {
    Backlog UNKNOWN = () -> -1;

    int count();

    /** Keys that are selected and not yet taken out of the set, as most plain loops do. */
    static Backlog of(Selector selector) {
        return () -> {
            try {
                return selector.selectedKeys().size();
            } catch (RuntimeException closed) {
                return 0;
            }
        };
    }
}
