package dev.holdup.analysis.flame;

import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.model.SpanIndex;
import dev.holdup.analysis.model.Waiters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many waited at an instant that their loop saw only later ({@code holdup.Waiters}). */
final class Crowd {
    private record Instant(long startNanos, long durationNanos) implements Span {}

    private final Map<Loop, SpanIndex<Waiters>> byLoop = new HashMap<>();

    Crowd(List<Waiters> waiters) {
        waiters.stream()
                .collect(Collectors.groupingBy(Waiters::loop))
                .forEach((loop, spans) -> byLoop.put(loop, new SpanIndex<>(spans)));
    }

    /** Those that were there from the start of their span. */
    double known(Loop loop, long atNanos) {
        return at(loop, atNanos, false);
    }

    /** Those of which only the number at the end of their span is known. */
    double estimated(Loop loop, long atNanos) {
        return at(loop, atNanos, true);
    }

    private double at(Loop loop, long atNanos, boolean spread) {
        SpanIndex<Waiters> spans = byLoop.get(loop);
        if (spans == null) {
            return 0;
        }
        return spans.meeting(new Instant(atNanos, 1)).stream()
                .filter(span -> span.spread() == spread)
                .mapToDouble(span -> spread ? arrived(span, atNanos) : span.count())
                .sum();
    }

    private static double arrived(Waiters span, long atNanos) {
        return (double) span.count() * (atNanos - span.startNanos()) / span.durationNanos();
    }
}
