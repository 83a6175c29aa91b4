package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.LongRun;
import dev.holdup.analysis.model.Stall;
import dev.holdup.schema.Causes;
import java.util.ArrayList;
import java.util.List;

/** A run that was long because the JVM stood still for at least half of it. No code of the application is named. */
final class GcOrSafepointDetector implements Detector {
    /** A pause stops the agent's watchdog as well, so a stall may have been seen by its run alone. */
    private static final long SHORTEST_RUN_NANOS = 25_000_000;

    @Override
    public Kind kind() {
        return Kind.GC_OR_SAFEPOINT;
    }

    @Override
    public List<Occurrence> occurrences(Evidence evidence) {
        List<Occurrence> found = new ArrayList<>();
        for (Stall stall : evidence.unexplained(kind())) {
            found.add(Occurrence.withoutFrames(
                    stall, stall.loop(), stall.waiting(), Causes.GC_SAFEPOINT, evidence.stoppedFor(stall), stall));
        }
        for (LongRun run : evidence.unclaimedRuns()) {
            if (run.durationNanos() >= SHORTEST_RUN_NANOS
                    && 2 * evidence.pauses().within(run) >= run.durationNanos()) {
                found.add(Occurrence.withoutFrames(
                        run, run.loop(), run.waiting(), Causes.GC_SAFEPOINT, evidence.stoppedFor(run), null));
            }
        }
        return found;
    }
}
