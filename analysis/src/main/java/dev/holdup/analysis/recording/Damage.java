package dev.holdup.analysis.recording;

/** Bytes that cannot be what the format says they are. Always caught inside this package and told as a loss. */
final class Damage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Damage(String what) {
        super(what, null, false, false); // thrown at every candidate while searching, so without a stack
    }
}
