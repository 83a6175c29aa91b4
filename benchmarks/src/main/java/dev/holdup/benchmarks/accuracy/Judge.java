package dev.holdup.benchmarks.accuracy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lays what a tool says beside the truth. Where a tool's word is coarser than the truth's, it is right if it fits. */
final class Judge {
    /** What a tool that knows but primitives can at best say. */
    private static final Map<String, Set<String>> COARSE = Map.of(
            "park", Set.of("future"),
            "file", Set.of("other", "logging"),
            "monitor-wait", Set.of("other"));

    private static final double PAUSE_MS = 25;

    private Judge() {}

    /** @param told all that can be about this truth */
    static Judged judge(String program, String tool, Truth truth, List<Told> told) {
        List<Told> matching = told.stream().filter(one -> isAbout(truth, one)).toList();
        if (truth.silent()) {
            return new Judged(program, tool, truth, false, matching.isEmpty() ? 0 : 1, null, false, Double.NaN);
        }
        boolean found = matching.stream().mapToInt(Told::times).sum() >= truth.least();
        boolean blamed = truth.marker().isEmpty()
                && told.stream().filter(Judge::blames).mapToInt(Told::times).sum() >= truth.least();
        boolean names = matching.stream().map(Told::category).anyMatch(Objects::nonNull);
        return new Judged(
                program,
                tool,
                truth,
                found,
                blamed ? 1 : 0,
                names ? matching.stream().anyMatch(one -> fits(one.category(), truth.category())) : null,
                matching.stream().anyMatch(one -> isCulprit(truth, one)),
                found ? Math.abs(matching.stream().mapToDouble(Told::ms).sum() - truth.ms()) : Double.NaN);
    }

    /** Code, for as long as a pause may be; or for a time that the tool does not tell. */
    private static boolean blames(Told told) {
        return told.culprit() != null && !(told.ms() < PAUSE_MS * told.times());
    }

    private static boolean isAbout(Truth truth, Told told) {
        return truth.marker().isEmpty() && !truth.silent()
                ? told.culprit() == null && fits(told.category(), truth.category())
                : told.mentions(truth.marker());
    }

    private static boolean isCulprit(Truth truth, Told told) {
        return truth.marker().isEmpty()
                ? told.culprit() == null
                : told.culprit() != null && told.culprit().contains(truth.marker());
    }

    private static boolean fits(String told, String truth) {
        return truth.equals(told)
                || COARSE.getOrDefault(String.valueOf(told), Set.of()).contains(truth);
    }
}
