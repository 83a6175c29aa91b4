package dev.holdup.analysis.diff;

import dev.holdup.analysis.report.Report;

/**
 * One finding before and after.
 *
 * @param tested whether there were runs enough for a test; else {@code WORSE} says only how large the difference is
 * @param runsBefore in how many runs it was
 * @param held ms held a minute, each run a value
 */
public record FindingChange(
        Status status,
        boolean tested,
        String id,
        String kind,
        String severity,
        String title,
        Report.Frame frame,
        int runsBefore,
        int runsAfter,
        Effect held) {

    public enum Status {
        NEW,
        WORSE,
        SAME,
        FIXED
    }
}
