package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import java.util.ArrayList;
import java.util.List;

/** Deadlocks, two lines a thread, in the order of waiting: nothing of a cycle may be cut off. */
final class DeadlocksTable {
    private static final int MOST = 12;

    static final String NOT_LOOKED = "Deadlocks were not looked for: the option deadlocks=off, or a recording that"
            + " is shorter than one interval; look now with: holdup deadlocks PID";

    private DeadlocksTable() {}

    /** Why there is no row. */
    static String none(Report report) {
        return report.quality().deadlocksUnknown() ? NOT_LOOKED : "No deadlock was seen.";
    }

    static List<String> lines(List<Report.Deadlock> deadlocks, int width) {
        List<String> lines = new ArrayList<>();
        for (Report.Deadlock deadlock : deadlocks) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.addAll(Lines.wrap(heading(deadlock), width, "  "));
            deadlock.members().stream().limit(MOST).forEach(member -> lines.addAll(lines(member, width)));
            if (deadlock.members().size() > MOST) {
                lines.add("  and " + Units.count(deadlock.members().size() - MOST, "more thread"));
            }
        }
        return lines;
    }

    private static String heading(Report.Deadlock deadlock) {
        return deadlock.kind() + " of " + Units.count(deadlock.members().size(), "thread") + ", certain since "
                + deadlock.firstSeen().replaceFirst("\\.\\d+Z", "Z") + ", " + deadlock.id();
    }

    private static List<String> lines(Report.Member member, int width) {
        String culprit = Places.culprit(member.frame());
        String where = Places.where(member.frame());
        String at = culprit == null ? "" : " at " + culprit + (where == null ? "" : " (" + where + ")");
        List<String> lines = new ArrayList<>(Lines.wrap("  " + member.thread() + at, width, "    "));
        lines.addAll(Lines.wrap("    waits for " + member.waitsFor() + ", " + member.heldBy(), width, "      "));
        return lines;
    }
}
