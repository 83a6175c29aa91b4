package dev.holdup.analysis.gate;

import dev.holdup.analysis.gate.policy.Policy;

/** What became of a waiver. */
public record WaiverUse(Policy.Waiver waiver, State state) {
    public enum State {
        USED,
        /** Nothing of the kind was found. */
        UNUSED,
        /** Past its day: it waives nothing. */
        EXPIRED
    }
}
