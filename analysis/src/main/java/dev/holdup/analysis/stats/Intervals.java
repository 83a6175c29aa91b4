package dev.holdup.analysis.stats;

import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.model.SpanIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time that do not overlap, made from ones that may. */
public final class Intervals {
    private final List<Pause> merged = new ArrayList<>();
    private final SpanIndex<Pause> index;

    public Intervals(List<? extends Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingLong(Span::startNanos));
        for (Span span : sorted) {
            Pause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.startNanos() <= last.endNanos()) {
                long end = Math.max(last.endNanos(), span.endNanos());
                merged.set(merged.size() - 1, new Pause(last.startNanos(), end - last.startNanos()));
            } else {
                merged.add(new Pause(span.startNanos(), span.durationNanos()));
            }
        }
        index = new SpanIndex<>(merged);
    }

    public List<Pause> all() {
        return List.copyOf(merged);
    }

    public long totalNanos() {
        return merged.stream().mapToLong(Span::durationNanos).sum();
    }

    /** How much of the span they cover, in ns. */
    public long within(Span span) {
        return index.meeting(span).stream().mapToLong(span::overlap).sum();
    }
}
