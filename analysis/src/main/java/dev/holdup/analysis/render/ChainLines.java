package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.stack.Names;
import java.util.ArrayList;
import java.util.List;

/** Whom loops waited for, a line an owner; the numbers are those of the table of findings. */
final class ChainLines {
    private ChainLines() {}

    /** Nothing where nobody was seen. */
    static List<String> of(List<Report.Finding> shown, int width) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            String rank = String.format("%2d  ", i + 1);
            for (Report.Edge edge : shown.get(i).chain()) {
                lines.addAll(Lines.wrap(rank + line(edge), width, "      "));
                rank = "    ";
            }
        }
        return lines;
    }

    private static String line(Report.Edge edge) {
        String place = Places.culprit(edge.frame());
        String where = Places.where(edge.frame());
        String held = edge.heldMs() == null ? "" : ", for " + Units.time(edge.heldMs()) + " at least";
        return edge.waiter() + " waits for the " + edge.kind() + " of " + Names.simple(edge.lock()) + " that "
                + edge.owner() + " holds" + (place == null ? "" : " in " + place)
                + (where == null ? "" : " (" + where + ")") + held;
    }
}
