package dev.holdup.benchmarks.results;

/** Whether an added cost keeps to a limit. */
enum Verdict {
    WITHIN,
    ABOVE,
    /** The limit lies between the quartiles, equal forks differ by more than it, or there is too little data. */
    NOT_TOLD;

    private static final int LEAST_ROUNDS = 3;

    /**
     * Units: ns.
     *
     * @param chance differences between equal forks
     */
    static Verdict of(Spread added, Spread chance, double limit) {
        if (added.count() < LEAST_ROUNDS || chance.count() < LEAST_ROUNDS) {
            return NOT_TOLD;
        }
        double noise = Math.max(Math.abs(chance.lower()), Math.abs(chance.upper()));
        if (added.lower() - (noise > limit ? noise : 0) > limit) {
            return ABOVE;
        }
        return added.upper() <= limit && noise <= limit ? WITHIN : NOT_TOLD;
    }

    String text() {
        return switch (this) {
            case WITHIN -> "yes";
            case ABOVE -> "**no**";
            case NOT_TOLD -> "cannot be told";
        };
    }
}
