package dev.holdup.analysis.gate.policy;

/** A policy that cannot be used: {@code FILE:LINE:COLUMN: sentence}, and the way out. */
public final class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String wayOut;

    PolicyException(String file, Place place, String sentence, String wayOut) {
        super(file + ":" + place.line() + ":" + place.column() + ": " + sentence);
        this.wayOut = wayOut;
    }

    public String wayOut() {
        return wayOut;
    }
}
