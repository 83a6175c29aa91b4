package dev.holdup.agent.watch;

/** What the watchdog's notes on all loops share. Used by the watchdog alone. */
record Means(
        ThreadCosts costs,
        Throttling throttling,
        Readings readings,
        Allowance ownersAllowance,
        StallSink stalls,
        BlameSink blame,
        Scratches scratches) {
    /** Of a processor, on the stacks of owners; and so much at once. */
    private static final int OWNERS_SHARE = 100;

    private static final long OWNERS_MOST = 50_000_000;

    static Means of(Readings readings, StallSink stalls, BlameSink blame, Scratches scratches) {
        return new Means(
                new ThreadCosts(),
                Throttling.ofThisProcess(),
                readings,
                new Allowance(OWNERS_SHARE, OWNERS_MOST),
                stalls,
                blame,
                scratches);
    }
}
