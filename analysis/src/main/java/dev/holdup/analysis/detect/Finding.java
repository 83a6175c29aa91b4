package dev.holdup.analysis.detect;

import dev.holdup.analysis.stack.Fingerprint;
import dev.holdup.analysis.stack.SubKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found: occurrences with the same fingerprint, by start; {@code worker} when all were on worker threads. */
public record Finding(Kind kind, String id, boolean worker, List<Occurrence> occurrences) {

    static List<Finding> group(Kind kind, List<Occurrence> occurrences) {
        Map<String, List<Occurrence>> byId = new LinkedHashMap<>();
        occurrences.forEach(one ->
                byId.computeIfAbsent(id(kind, one), id -> new ArrayList<>()).add(one));
        List<Finding> findings = new ArrayList<>();
        byId.forEach((id, same) -> {
            same.sort(Comparator.comparingLong(Occurrence::startNanos));
            findings.add(new Finding(kind, id, same.get(0).loop().worker(), List.copyOf(same)));
        });
        return findings;
    }

    // A worker may block: what happens there must not swell a finding about a loop.
    private static String id(Kind kind, Occurrence one) {
        String what = kind.id() + (one.loop().worker() ? " on a worker" : "");
        boolean crowd = kind == Kind.CROWDED_ITERATION && one.taskClass() != null;
        return crowd
                ? Fingerprint.of(kind.prefix(), what, one.taskClass(), List.of())
                : Fingerprint.of(kind.prefix(), what, one.operation(), one.stack());
    }

    /** What people would call it; null where nothing is recognised. */
    public SubKind subKind() {
        return Recognition.of(this);
    }

    /** The longest one speaks for all. */
    public Occurrence longest() {
        return occurrences.stream()
                .max(Comparator.comparingLong(Occurrence::durationNanos))
                .orElseThrow();
    }
}
