package dev.holdup.analysis.gate;

import java.util.List;

/** What a gate concludes; the reasons are sentences. */
public sealed interface Verdict {
    record Pass() implements Verdict {}

    record Fail(List<String> reasons) implements Verdict {}

    record Inconclusive(List<String> reasons) implements Verdict {}

    /** {@code PASS}, {@code FAIL} or {@code INCONCLUSIVE}. */
    default String word() {
        return this instanceof Pass ? "PASS" : this instanceof Fail ? "FAIL" : "INCONCLUSIVE";
    }

    default List<String> why() {
        return this instanceof Fail fail
                ? fail.reasons()
                : this instanceof Inconclusive open ? open.reasons() : List.of();
    }
}
