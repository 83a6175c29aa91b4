package dev.holdup.analysis.gate;

/**
 * Why the evidence of a run is weak, in a sentence with the way out.
 *
 * @param effect what it does to what was found
 */
public record Weakness(Effect effect, String sentence) {
    public enum Effect {
        /** Something may be missing: a clean run proves nothing, and what was found was there all the same. */
        HIDES,
        /** Times are not the program's own: what took long may not be its fault. */
        DISTORTS,
        /** The detector sees nothing, so that nobody may pass. */
        DEAD
    }
}
