package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.Blame;
import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.schema.Categories;
import dev.holdup.schema.Causes;
import java.util.ArrayList;
import java.util.List;

/** A call that waits, on a loop's thread: recorded at its end, or seen in the stacks of a stall that did not end. */
final class BlockingCallDetector implements Detector {
    @Override
    public Kind kind() {
        return Kind.BLOCKING_CALL;
    }

    @Override
    public List<Occurrence> occurrences(Evidence evidence) {
        List<Occurrence> found = new ArrayList<>();
        evidence.calls().stream()
                .filter(call -> !Categories.MONITOR.equals(call.category()))
                .forEach(call -> found.add(occurrence(call, evidence)));
        evidence.unexplained(kind()).forEach(stall -> {
            String category = StallKind.category(stall);
            found.add(Occurrence.of(stall, Causes.blocked(category), category, null, evidence));
        });
        return found;
    }

    /** A park with an owner waits for a lock. */
    private static Occurrence occurrence(BlockingCall call, Evidence evidence) {
        Blame blame = evidence.blame(call.loop(), call);
        boolean owned = Categories.PARK.equals(call.category()) && (call.owner() != null || blame != null);
        String cause = owned ? Causes.LOCK : Causes.blocked(call.category());
        return Occurrence.of(call, cause, evidence.stallOf(call), owned ? blame : null);
    }
}
