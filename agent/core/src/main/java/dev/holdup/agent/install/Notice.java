package dev.holdup.agent.install;

import java.util.concurrent.atomic.AtomicInteger;

/** The agent's few words on the application's standard error. */
final class Notice {
    private static final int MOST = 5;
    private static final AtomicInteger SAID = new AtomicInteger();

    private Notice() {}

    /** What was asked for with {@code mode=log}. */
    static void print(String sentence) {
        System.err.println("holdup: " + sentence);
    }

    static void say(String sentence) {
        if (SAID.incrementAndGet() <= MOST) {
            System.err.println("holdup: " + sentence);
        }
    }
}
