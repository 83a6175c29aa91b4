package dev.holdup.analysis.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Spans by time, for finding those that meet another one. */
public final class SpanIndex<S extends Span> {
    private final List<S> byStart;
    /** Latest end among the first n: lets a search stop early although a long span may start far before. */
    private final long[] latestEnd;

    public SpanIndex(List<? extends S> spans) {
        byStart = new ArrayList<>(spans);
        byStart.sort(Comparator.comparingLong(Span::startNanos));
        latestEnd = new long[byStart.size()];
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < latestEnd.length; i++) {
            latest = Math.max(latest, byStart.get(i).endNanos());
            latestEnd[i] = latest;
        }
    }

    /** Those that share time with the given one, latest start first. */
    public List<S> meeting(Span span) {
        List<S> found = new ArrayList<>();
        visit(span, found::add);
        return found;
    }

    private void visit(Span span, Consumer<S> sink) {
        for (int i = startingBefore(span.endNanos()) - 1; i >= 0 && latestEnd[i] > span.startNanos(); i--) {
            if (byStart.get(i).overlap(span) > 0) {
                sink.accept(byStart.get(i));
            }
        }
    }

    private int startingBefore(long nanos) {
        int low = 0;
        int high = byStart.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byStart.get(middle).startNanos() < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
