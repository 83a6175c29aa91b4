package dev.holdup.analysis.report;

import dev.holdup.analysis.model.Stall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Where the time of stalls went, as shares that add up to 1. */
final class Shares {
    static final String UNKNOWN = "unknown";

    private static final double NOTABLE = 0.005;

    private Shares() {}

    /** Null where no stall was seen that ended, or none was measured. Keys that no stall tells are left out. */
    static Map<String, Double> of(List<Stall> all) {
        List<Stall> stalls = all.stream().filter(stall -> !stall.unfinished()).toList();
        double total = stalls.stream().mapToLong(Stall::durationNanos).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        if (total <= 0) {
            return null;
        }
        put(shares, "cpu", stalls, Stall.Shares::cpuNanos, total);
        put(shares, "runQueue", stalls, Stall.Shares::runQueueNanos, total);
        put(shares, "throttled", stalls, Stall.Shares::throttledNanos, total);
        put(shares, "gc", stalls, Stall.Shares::gcNanos, total);
        put(shares, "lock", stalls, Stall.Shares::lockNanos, total);
        put(shares, "wait", stalls, Stall.Shares::waitNanos, total);
        double known = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (known == 0) {
            return null;
        }
        if (1 - known > NOTABLE) {
            shares.put(UNKNOWN, Values.share(1 - known, 1));
        }
        return shares;
    }

    private static void put(
            Map<String, Double> shares, String name, List<Stall> stalls, ToLongFunction<Stall.Shares> part, double of) {
        long[] known = stalls.stream()
                .map(Stall::shares)
                .mapToLong(part)
                .filter(nanos -> nanos >= 0)
                .toArray();
        if (known.length > 0) {
            double sum = 0;
            for (long nanos : known) {
                sum += nanos;
            }
            shares.put(name, Values.share(sum, of));
        }
    }
}
