package dev.holdup.analysis.flame;

import dev.holdup.analysis.model.Loop;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ids repeat when several runs are read as one: the latest that was seen by then is meant. */
final class LoopsById {
    private final Map<Long, List<Loop>> byId;

    LoopsById(List<Loop> loops) {
        byId = loops.stream().collect(Collectors.groupingBy(Loop::id));
    }

    /** A loop that was never announced goes by its id. */
    Loop find(long id, long atNanos) {
        List<Loop> known = byId.getOrDefault(id, List.of());
        return known.stream()
                .filter(loop -> loop.firstSeenNanos() <= atNanos)
                .max(Comparator.comparingLong(Loop::firstSeenNanos))
                .or(() -> known.stream().findFirst())
                .orElseGet(() -> new Loop(id, "loop " + id, null, null, Loop.EVENT_LOOP, atNanos));
    }
}
