package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.stack.Names;
import dev.holdup.analysis.stack.Origin;
import dev.holdup.schema.Causes;
import java.util.List;

/** Many short runs in one iteration: no single one is long, yet new work waits for all of them. */
final class CrowdedIterationDetector implements Detector {
    @Override
    public Kind kind() {
        return Kind.CROWDED_ITERATION;
    }

    @Override
    public List<Occurrence> occurrences(Evidence evidence) {
        return evidence.unexplained(kind()).stream()
                .map(stall -> occurrence(stall, evidence))
                .toList();
    }

    private static Occurrence occurrence(Stall stall, Evidence evidence) {
        String cause = stall.cause() == null ? Causes.MIXED : stall.cause();
        Occurrence sampled = Occurrence.of(stall, cause, null, null, evidence);
        String largest = largestClass(stall);
        Frame frame = sampled.culprit() != null || largest == null || Origin.of(largest) == Origin.JDK
                ? sampled.culprit()
                : new Frame(largest, null, Frame.sourceFile(largest), -1);
        return sampled.blaming(frame, largest, stall.classes());
    }

    /** {@code dev.shop.Tick=31000000,…} begins with the class that took most. */
    private static String largestClass(Stall stall) {
        String classes = stall.classes();
        String first = classes == null || classes.isBlank() ? stall.taskClass() : classes.split("[=,]", 2)[0];
        return first == null || Origin.of(first) == Origin.AGENT ? null : Names.stableClass(first);
    }
}
