package dev.holdup.analysis.detect;

import java.util.List;

/** What a detector concludes; silence is told apart from blindness. */
public sealed interface Verdict {
    record Found(List<Finding> findings) implements Verdict {}

    record Clear() implements Verdict {}

    /** {@code missing} names the event that would have told. */
    record NotEnoughData(String missing) implements Verdict {}
}
