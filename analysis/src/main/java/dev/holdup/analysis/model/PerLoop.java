package dev.holdup.analysis.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Spans of each loop, found by time. */
public final class PerLoop<S extends Span> {
    private final Map<Loop, SpanIndex<S>> indexes = new HashMap<>();

    public PerLoop(List<S> spans, Function<S, Loop> loopOf) {
        Map<Loop, List<S>> grouped = new HashMap<>();
        spans.forEach(span -> grouped.computeIfAbsent(loopOf.apply(span), loop -> new ArrayList<>())
                .add(span));
        grouped.forEach((loop, list) -> indexes.put(loop, new SpanIndex<>(list)));
    }

    /** Those on this loop that share time with the given span. */
    public List<S> meeting(Loop loop, Span span) {
        SpanIndex<S> index = indexes.get(loop);
        return index == null ? List.of() : index.meeting(span);
    }
}
