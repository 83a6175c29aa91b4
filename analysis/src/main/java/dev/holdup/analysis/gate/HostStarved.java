package dev.holdup.analysis.gate;

import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.model.Observations;
import java.util.HashMap;
import java.util.Map;

/** The share of time in which a loop was ready and the host gave it no processor, of the worst loop; 0..1. */
final class HostStarved {
    private HostStarved() {}

    /** By what the kernel booked each second; 0 where nothing tells. */
    static double share(Observations seen) {
        Map<Loop, Long> waited = new HashMap<>();
        for (LoopStats second : seen.stats()) {
            if (second.runQueueNanos() > 0) {
                waited.merge(second.loop(), second.runQueueNanos(), Long::sum);
            }
        }
        long worst = waited.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return seen.durationNanos() <= 0 ? 0 : Math.min(1, (double) worst / seen.durationNanos());
    }
}
