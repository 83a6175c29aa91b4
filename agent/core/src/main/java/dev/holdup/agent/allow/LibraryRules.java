package dev.holdup.agent.allow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Asks each class loader of the application once for what its libraries ship, on a thread of its own: what a library
 * answers with is its code, and may take its time.
 */
public final class LibraryRules {
    private final Consumer<Integration> heard;
    private final Map<String, String> refused;
    private final Queue<ClassLoader> met = new ConcurrentLinkedQueue<>();
    private final Set<ClassLoader> asked = Collections.newSetFromMap(new WeakHashMap<>());

    /** @param refused takes what could not be asked, with the reason */
    public LibraryRules(Consumer<Integration> heard, Map<String, String> refused) {
        this.heard = heard;
        this.refused = refused;
    }

    /** Any thread, also one of the application's that loads a class: it is noted, and no more. Null is nobody. */
    public void met(ClassLoader application) {
        if (application != null && !BlockHoundServices.isOurs(application)) {
            met.add(application);
        }
    }

    /** The agent's threads only. @return those that now ask the loaders that were met, each loader once */
    public List<Thread> askThoseMet() {
        return met.isEmpty() ? List.of() : askAllMet();
    }

    private synchronized List<Thread> askAllMet() {
        List<Thread> asking = new ArrayList<>();
        for (ClassLoader next = met.poll(); next != null; next = met.poll()) {
            if (asked.add(next)) {
                asking.add(ask(next));
            }
        }
        return asking;
    }

    private Thread ask(ClassLoader application) {
        Thread thread = new Thread(null, () -> read(application), "holdup-allow", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(application);
        thread.start();
        return thread;
    }

    private void read(ClassLoader application) {
        try {
            BlockHoundServices.ask(application, why -> refused.put("allowances", why))
                    .forEach(heard);
        } catch (RuntimeException | LinkageError e) {
            refused.put("allowances", e.toString());
        }
    }
}
