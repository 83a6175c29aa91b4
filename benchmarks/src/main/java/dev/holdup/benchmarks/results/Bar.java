package dev.holdup.benchmarks.results;

/** The most that the agent may add to an operation: ns of CPU time, bytes allocated; NaN where nothing is promised. */
record Bar(double nanos, double bytes) {
    private static final Bar NONE = new Bar(Double.NaN, Double.NaN);
    private static final Bar TASK = new Bar(80, 0);
    private static final Bar ITERATION = new Bar(60, Double.NaN);
    /** The agent's own threads write once a second; shared by a fork's operations that stays far below a reference. */
    private static final double CHANCE_BYTES = 0.5;

    static Bar of(String benchmark) {
        return benchmark.startsWith("nettyTask") ? TASK : benchmark.startsWith("iteration") ? ITERATION : NONE;
    }

    String nanosVerdict(Spread added, Spread chance) {
        return Double.isNaN(nanos)
                ? ""
                : "≤ " + Math.round(nanos) + " ns: "
                        + Verdict.of(added, chance, nanos).text();
    }

    String bytesVerdict(double added) {
        return Double.isNaN(bytes) || Double.isNaN(added)
                ? ""
                : Math.round(bytes) + " B: " + (added <= bytes + CHANCE_BYTES ? "yes" : "**no**");
    }
}
