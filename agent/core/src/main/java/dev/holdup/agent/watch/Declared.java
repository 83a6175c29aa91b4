package dev.holdup.agent.watch;

import dev.holdup.agent.account.Registry;
import dev.holdup.agent.account.ScratchLoop;
import java.util.regex.Pattern;

/** Finds threads that the user's pattern names, by thread name or by class. */
final class Declared {
    private Declared() {}

    static void find(Pattern pattern, Registry registry) {
        for (Thread thread : LiveThreads.all()) {
            if (thread != null
                    && !(thread instanceof ScratchLoop)
                    && !registry.knows(thread)
                    && !registry.isExcluded(thread)
                    && (pattern.matcher(thread.getName()).find()
                            || pattern.matcher(thread.getClass().getName()).find())) {
                registry.declare(thread);
            }
        }
    }
}
