package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.CarrierHold;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.stack.NativeWait;
import dev.holdup.schema.Causes;
import java.util.List;

/** A virtual thread that neither waited in Java nor left its carrier: it computed, or stood in a native call. */
final class CarrierHogDetector implements Detector {
    private static final double ON_CPU = 0.7;
    private static final double HALF = 0.5;
    /** As in a wait for another thread's class initialisation, of which the JDK tells at its end only. */
    private static final String IDLE = "in the JVM, or without a processor";

    @Override
    public Kind kind() {
        return Kind.CARRIER_HOG;
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Carriers.judge(this, evidence);
    }

    @Override
    public List<Occurrence> occurrences(Evidence evidence) {
        return evidence.observations().virtualThreads().holds().stream()
                .filter(hold -> !hold.pinned())
                .map(hold -> occurrence(hold, evidence))
                .toList();
    }

    private static Occurrence occurrence(CarrierHold hold, Evidence evidence) {
        double cpu = hold.cpuNanos() / (double) Math.max(1, hold.durationNanos());
        String waits = cpu < HALF ? nativeWait(hold) : null;
        String cause = waits != null ? Causes.blocked(waits) : cpu >= ON_CPU ? Causes.ON_CPU : Causes.MIXED;
        Stall.Shares shares = new Stall.Shares(hold.cpuNanos(), -1, -1, -1, -1, -1);
        boolean idle = cpu < HALF && waits == null;
        CarrierHold told = idle ? hold.withoutVictims() : hold;
        Occurrence occurrence = Occurrence.of(Carriers.stall(told, cause, shares), cause, waits, null, evidence);
        return idle ? occurrence.doing(IDLE) : occurrence;
    }

    private static String nativeWait(CarrierHold hold) {
        Samples samples = Samples.of(Carriers.stall(hold, Causes.MIXED, null));
        return NativeWait.category(samples.stack());
    }
}
