package dev.holdup.agent.watch;

import dev.holdup.agent.account.Registry;
import dev.holdup.agent.account.ScratchLoop;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds threads that somebody calls loops: the user's pattern, by thread name or by class, or a library. */
final class Declared {
    private Declared() {}

    static void find(Pattern pattern, Registry registry) {
        find(
                thread -> pattern.matcher(thread.getName()).find()
                        || pattern.matcher(thread.getClass().getName()).find(),
                registry);
    }

    static void find(Predicate<Thread> called, Registry registry) {
        for (Thread thread : LiveThreads.all()) {
            if (thread != null
                    && !(thread instanceof ScratchLoop)
                    && !registry.knows(thread)
                    && !registry.isExcluded(thread)
                    && called.test(thread)) {
                registry.declare(thread);
            }
        }
    }
}
