package dev.holdup.cli;

import java.util.Collection;
import java.util.Optional;

/** The word that was probably meant. */
final class Nearest {
    private Nearest() {}

    /** The only known word that it begins; else the one with the fewest edits, if those are at most a third of it. */
    static Optional<String> to(String word, Collection<String> known) {
        return dev.holdup.analysis.gate.policy.Nearest.to(word, known);
    }
}
