package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.CarrierHold;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.StallSample;
import dev.holdup.analysis.stack.Names;
import dev.holdup.schema.EventNames;
import java.util.List;

/** What the two detectors of carriers share: virtual threads of a kind take the place of a loop. */
public final class Carriers {
    private static final String ROLE = "virtual threads";

    private Carriers() {}

    /** Without a look at virtual threads nothing can be said of them, except by the JDK's own events. */
    static Verdict judge(Detector detector, Evidence evidence) {
        var seen = evidence.observations().virtualThreads();
        if (!seen.used() && seen.holds().isEmpty()) {
            return new Verdict.NotEnoughData(EventNames.VIRTUAL_THREAD_STATS);
        }
        List<Finding> findings = Finding.group(detector.kind(), detector.occurrences(evidence));
        return findings.isEmpty() ? new Verdict.Clear() : new Verdict.Found(findings);
    }

    /** What findings call the virtual threads of its kind. */
    public static String name(CarrierHold hold) {
        if (hold.kind() != null) {
            return Names.stableClass(hold.kind());
        }
        return hold.thread() != null ? hold.thread().replaceAll("\\d+", "*") : "a virtual thread";
    }

    /** The hold as a stall of its kind on that carrier. */
    static Stall stall(CarrierHold hold, String cause, Stall.Shares shares) {
        return new Stall(
                hold.carrierId(),
                new Loop(hold.carrierId(), name(hold), ROLE, null, ROLE, 0),
                false,
                hold.startNanos(),
                hold.durationNanos(),
                hold.unfinished(),
                cause,
                shares,
                -1,
                -1,
                null,
                hold.waiting(),
                null,
                null,
                -1,
                hold.stacks().stream()
                        .map(stack -> new StallSample(0, "", null, stack))
                        .toList());
    }
}
