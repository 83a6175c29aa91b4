package dev.holdup.analysis.detect;

import dev.holdup.schema.Causes;
import java.util.List;

/** A run that was ready and got no processor. No code of the application is named. */
final class HostStarvedDetector implements Detector {
    @Override
    public Kind kind() {
        return Kind.HOST_STARVED;
    }

    @Override
    public List<Occurrence> occurrences(Evidence evidence) {
        return evidence.unexplained(kind()).stream()
                .map(stall -> Occurrence.withoutFrames(
                        stall, stall.loop(), stall.waiting(), Causes.HOST_STARVED, null, stall))
                .toList();
    }
}
