package dev.holdup.benchmarks.accuracy;

/**
 * What happened to a loop, as the program knows it.
 *
 * @param category empty where nothing held the loop
 * @param marker part of the name of the method that held it; empty where no code did
 * @param times 0 where nothing may be told
 * @param ms of one time, as measured around it; NaN where nobody did
 */
public record Truth(String name, String category, String marker, int times, double ms) {
    private static final double SHARE = 0.8;

    boolean silent() {
        return times == 0;
    }

    /** How often it must be told to count as found. */
    int least() {
        return (int) Math.ceil(SHARE * times);
    }
}
