package dev.holdup.agent.mode;

import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Passes on what loops have to say on the agent's own thread: each place once, and no more than a few. */
public final class Log implements Consumer<String>, Runnable {
    private static final int MOST = 20;
    private static final int MOST_WAITING = 100;

    private final Consumer<String> print;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final Set<String> places = new HashSet<>();

    public Log(Consumer<String> print) {
        this.print = print;
    }

    /** Any thread. */
    @Override
    public void accept(String sentence) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(sentence);
        }
    }

    /** The agent's thread, each second. */
    @Override
    public void run() {
        for (String next = waiting.poll(); next != null; next = waiting.poll()) {
            if (places.size() < MOST && places.add(next.substring(next.lastIndexOf(" at ")))) {
                print.accept(next);
                if (places.size() == MOST) {
                    print.accept("more than " + MOST + " places hold loops; the rest is in the recording alone");
                }
            }
        }
    }
}
