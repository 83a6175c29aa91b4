package dev.holdup.junit.rule;

import dev.holdup.junit.seen.Seen;
import java.util.List;

/** What an annotation demands of one test. Each is one file, and one line in {@link Rules}. */
public interface Rule {
    /** As the test's author wrote it. */
    String demand();

    /** Before the test. */
    default void begin() {}

    /** After it. */
    List<Violation> broken(Seen seen);
}
