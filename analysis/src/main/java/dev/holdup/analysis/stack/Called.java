package dev.holdup.analysis.stack;

import dev.holdup.analysis.model.Frame;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a thread was in when its stack was taken, as rules look at it.
 *
 * @param above the frames above the culprit's, top first: what it called
 * @param stack all frames
 * @param entry the first of the JDK's methods that other code called, or null
 * @param category one of {@code Categories}; null on the CPU
 */
record Called(List<Frame> above, List<Frame> stack, Frame entry, String category) {
    static Called of(List<Frame> stack, String category) {
        return new Called(Stacks.aboveCulprit(stack), stack, Stacks.entry(stack), category);
    }

    boolean onCpu() {
        return category == null;
    }

    boolean waitsIn(String... categories) {
        return category != null && List.of(categories).contains(category);
    }

    /** Whether a class whose name begins so was called. */
    boolean into(String... prefixes) {
        return count(prefixes) > 0;
    }

    long count(String... prefixes) {
        return above.stream()
                .filter(frame -> begins(frame.className(), prefixes))
                .count();
    }

    boolean entered(String... prefixes) {
        return entry != null && begins(entry.className(), prefixes);
    }

    boolean method(Predicate<Frame> wanted) {
        return above.stream().anyMatch(wanted);
    }

    private static boolean begins(String className, String... prefixes) {
        for (String prefix : prefixes) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
