package dev.holdup.analysis.render.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A named stretch of time in a lane; arguments without nulls, in order. */
record Slice(Lane lane, String name, long startNanos, long durationNanos, Map<String, Object> arguments) {
    long endNanos() {
        return startNanos + durationNanos;
    }

    /**
     * By start, each within those that it begins in: viewers take slices of a lane as calls that nest, and two that are
     * written with clocks that differ by a microsecond would not.
     */
    static List<Slice> nested(List<Slice> slices) {
        List<Slice> sorted = new ArrayList<>(slices);
        sorted.sort(Comparator.comparingLong(Slice::startNanos)
                .thenComparing(Slice::durationNanos, Comparator.reverseOrder()));
        Deque<Slice> open = new ArrayDeque<>();
        List<Slice> nested = new ArrayList<>();
        for (Slice slice : sorted) {
            while (!open.isEmpty() && open.peek().endNanos() <= slice.startNanos()) {
                open.pop();
            }
            Slice fitting = open.isEmpty() ? slice : slice.endingBy(open.peek().endNanos());
            open.push(fitting);
            nested.add(fitting);
        }
        return nested;
    }

    Slice endingBy(long nanos) {
        return endNanos() <= nanos ? this : new Slice(lane, name, startNanos, nanos - startNanos, arguments);
    }
}
