package dev.holdup.agent.allow;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/** Asks each class loader of the application once for what its libraries ship, on a thread of its own. */
public final class LibraryRules {
    private final Consumer<Integration> heard;
    private final Map<String, String> refused;
    private final Set<ClassLoader> asked = Collections.newSetFromMap(new WeakHashMap<>());

    /** @param refused takes what could not be asked, with the reason */
    public LibraryRules(Consumer<Integration> heard, Map<String, String> refused) {
        this.heard = heard;
        this.refused = refused;
    }

    /** @return the thread that asks, or null where the loader was asked before */
    public synchronized Thread ask(ClassLoader application) {
        if (!asked.add(application)) {
            return null;
        }
        Thread thread = new Thread(null, () -> read(application), "holdup-allow", 0, false);
        thread.setDaemon(true);
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
