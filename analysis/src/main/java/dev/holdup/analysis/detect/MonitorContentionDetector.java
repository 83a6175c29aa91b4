package dev.holdup.analysis.detect;

import dev.holdup.schema.Categories;
import dev.holdup.schema.Causes;
import java.util.ArrayList;
import java.util.List;

/** A loop that waits to enter a {@code synchronized} block: from the JVM's event, or from a stall's stacks. */
final class MonitorContentionDetector implements Detector {
    @Override
    public Kind kind() {
        return Kind.MONITOR_CONTENTION;
    }

    @Override
    public List<Occurrence> occurrences(Evidence evidence) {
        List<Occurrence> found = new ArrayList<>();
        evidence.calls().stream()
                .filter(call -> Categories.MONITOR.equals(call.category()))
                .forEach(call -> found.add(
                        Occurrence.of(call, Causes.LOCK, evidence.stallOf(call), evidence.blame(call.loop(), call))));
        evidence.unexplained(kind())
                .forEach(stall ->
                        found.add(Occurrence.of(stall, Causes.LOCK, Categories.MONITOR, "synchronized", evidence)));
        return found;
    }
}
