package dev.holdup.analysis.detect;

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
                .forEach(call ->
                        found.add(Occurrence.of(call, Causes.blocked(call.category()), evidence.stallOf(call))));
        evidence.unexplained(kind()).forEach(stall -> {
            String category = StallKind.category(stall);
            found.add(Occurrence.of(stall, Causes.blocked(category), category, null));
        });
        return found;
    }
}
