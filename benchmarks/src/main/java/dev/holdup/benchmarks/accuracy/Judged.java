package dev.holdup.benchmarks.accuracy;

/**
 * A truth beside what one tool made of it.
 *
 * @param alarms false ones: told where nothing held the loop, or code blamed that is innocent
 * @param cause null where the tool names no causes
 * @param lengthErrorMs NaN where nothing was told, or no length
 */
public record Judged(
        String program,
        String tool,
        Truth truth,
        boolean found,
        int alarms,
        Boolean cause,
        boolean culprit,
        double lengthErrorMs) {}
