package dev.holdup.benchmarks.results;

/** Whether an added cost keeps to a limit. */
enum Verdict {
    WITHIN,
    ABOVE,
    /** Equal forks differ by more than the limit, or there is too little data. */
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
        if (noise > limit && added.lower() - noise <= limit) {
            return NOT_TOLD;
        }
        return added.median() <= limit ? WITHIN : ABOVE;
    }

    String text() {
        return switch (this) {
            case WITHIN -> "yes";
            case ABOVE -> "**no**";
            case NOT_TOLD -> "cannot be told";
        };
    }
}
