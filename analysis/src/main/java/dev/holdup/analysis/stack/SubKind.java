package dev.holdup.analysis.stack;

/**
 * What people would call what was going on.
 *
 * @param id the name of its page, as {@code regular-expression}
 * @param words for a sentence, as {@code a regular expression that backtracks}; null where the operation says it all
 */
public record SubKind(String id, String words) {
    /** {@code words} as a table has them; null where there are none. */
    public String label() {
        return words == null ? null : words.replaceFirst("^an? ", "");
    }
}
