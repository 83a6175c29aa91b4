package dev.holdup.analysis.detect;

import dev.holdup.schema.Causes;
import java.util.List;

/** A run that kept the loop by computing; the stacks taken meanwhile name the code. */
final class CpuStallDetector implements Detector {
    @Override
    public Kind kind() {
        return Kind.CPU_STALL;
    }

    @Override
    public List<Occurrence> occurrences(Evidence evidence) {
        return evidence.unexplained(kind()).stream()
                .map(stall -> Occurrence.of(
                        stall, stall.cause() == null ? Causes.MIXED : stall.cause(), null, null, evidence))
                .toList();
    }
}
