package dev.holdup.benchmarks.rounds;

/** Whether the agent is here, and what its dispatcher thinks of the current thread. */
public final class Hooks {
    /** Set in forks that the agent must be in. */
    static final String EXPECTED = "benchmark.agent";

    private Hooks() {}

    /** @throws IllegalStateException unless the agent is where the fork's configuration wants it, and only there */
    public static boolean checkPresent() {
        boolean present = System.getProperty("holdup.agent") != null;
        if (present != Boolean.getBoolean(EXPECTED)) {
            throw new IllegalStateException("agent present: " + present);
        }
        return present;
    }

    /**
     * To be asked only in a JVM that the agent is in.
     *
     * @return the simple name of the current thread's loop, empty where it has none
     */
    public static String loop() {
        HoldupDispatcher loop = HoldupDispatcher.current();
        return loop == null ? "" : loop.getClass().getSimpleName();
    }
}
