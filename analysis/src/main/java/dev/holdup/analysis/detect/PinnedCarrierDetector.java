package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.CarrierHold;
import dev.holdup.analysis.model.Stall;
import dev.holdup.schema.Categories;
import dev.holdup.schema.Causes;
import java.util.List;

/** A virtual thread that waited and could not leave its carrier. */
final class PinnedCarrierDetector implements Detector {
    @Override
    public Kind kind() {
        return Kind.PINNED_CARRIER;
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Carriers.judge(this, evidence);
    }

    @Override
    public List<Occurrence> occurrences(Evidence evidence) {
        return evidence.observations().virtualThreads().holds().stream()
                .filter(CarrierHold::pinned)
                .map(hold -> occurrence(hold, evidence))
                .toList();
    }

    private static Occurrence occurrence(CarrierHold hold, Evidence evidence) {
        String hook = hold.operation() == null ? "LockSupport.park" : hold.operation();
        String category = hook.equals("Object.wait")
                ? Categories.MONITOR_WAIT
                : hook.startsWith("Contended monitor") ? Categories.MONITOR : Categories.PARK;
        Stall.Shares shares = new Stall.Shares(-1, -1, -1, -1, -1, hold.durationNanos());
        Stall stall = Carriers.stall(hold, Causes.blocked(category), shares);
        return Occurrence.of(stall, stall.cause(), category, hook, evidence).with(hold.reason());
    }
}
