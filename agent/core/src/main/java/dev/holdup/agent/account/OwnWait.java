package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells whether a declared loop waits for its own next piece of work: all application frames on the stack are then
 * methods of the one class that runs the loop.
 */
final class OwnWait {
    private static final StackWalker WALKER = StackWalker.getInstance();

    private OwnWait() {}

    static boolean isNow(int operation) {
        if (operation > Operation.MONITOR_WAIT.ordinal()) {
            return false;
        }
        List<String> classes = WALKER.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(OwnWait::isApplication)
                .distinct()
                .limit(2)
                .collect(Collectors.toList()));
        return classes.size() == 1;
    }

    static boolean isApplication(String name) {
        return !name.startsWith("java.")
                && !name.startsWith("jdk.")
                && !name.startsWith("sun.")
                && !name.startsWith("dev.holdup.agent.");
    }
}
