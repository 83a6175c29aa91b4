package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.detect.Occurrence;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.model.SpanIndex;
import dev.holdup.analysis.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which finding of the report a stretch of a loop's time belongs to. */
final class FindingsAt {
    private final Map<String, SpanIndex<Occurrence>> byLoop = new HashMap<>();
    private final Map<Occurrence, Integer> positions = new IdentityHashMap<>();

    FindingsAt(List<Finding> found, Report report) {
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < report.findings().size(); i++) {
            byId.putIfAbsent(report.findings().get(i).id(), i);
        }
        Map<String, List<Occurrence>> occurrences = new HashMap<>();
        for (Finding finding : found) {
            for (Occurrence one : finding.occurrences()) {
                occurrences
                        .computeIfAbsent(one.loop().name(), name -> new ArrayList<>())
                        .add(one);
                positions.put(one, byId.getOrDefault(finding.id(), -1));
            }
        }
        occurrences.forEach((loop, all) -> byLoop.put(loop, new SpanIndex<>(all)));
    }

    /** What takes at least half of it, of equals the shortest; -1 for nothing. */
    int position(String loop, Span span) {
        SpanIndex<Occurrence> index = byLoop.get(loop);
        List<Occurrence> meeting = index == null ? List.of() : index.meeting(span);
        return meeting.stream()
                .filter(one -> 2 * one.overlap(span) >= span.durationNanos())
                .max(Comparator.comparingLong((Occurrence one) -> one.overlap(span))
                        .thenComparing(Occurrence::durationNanos, Comparator.reverseOrder()))
                .map(positions::get)
                .orElse(-1);
    }
}
