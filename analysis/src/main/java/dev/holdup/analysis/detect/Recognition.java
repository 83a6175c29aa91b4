package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.stack.Stacks;
import dev.holdup.analysis.stack.SubKind;
import dev.holdup.analysis.stack.SubKinds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which sub-kind a finding is: the one that at least half of its time shows. */
final class Recognition {
    private final Map<Optional<SubKind>, Double> nanos = new HashMap<>();
    private double all;

    private Recognition() {}

    /** Null where none fits, or several do in parts. */
    static SubKind of(Finding finding) {
        if (!finding.kind().namesCode()
                || finding.kind() == Kind.CROWDED_ITERATION
                || finding.kind() == Kind.PINNED_CARRIER) {
            return null;
        }
        Recognition recognition = new Recognition();
        finding.occurrences().forEach(recognition::add);
        return recognition.most();
    }

    private void add(Occurrence one) {
        List<List<Frame>> stacks = stacks(one);
        for (List<Frame> stack : stacks) {
            double part = (double) one.durationNanos() / stacks.size();
            nanos.merge(Optional.ofNullable(SubKinds.of(stack, one.category())), part, Double::sum);
            all += part;
        }
    }

    /** Of a computation all that were taken; a call has its own. */
    private static List<List<Frame>> stacks(Occurrence one) {
        if (one.category() != null || one.stall() == null) {
            return one.stack().isEmpty() ? List.of() : List.of(one.stack());
        }
        return one.stall().samples().stream()
                .map(sample -> Stacks.withoutAgent(sample.stack()))
                .filter(stack -> !stack.isEmpty())
                .toList();
    }

    // By name first: a pattern is seen to backtrack in one stack and not in the next.
    private SubKind most() {
        Map<String, Double> byId = new HashMap<>();
        nanos.forEach((kind, part) -> kind.ifPresent(known -> byId.merge(known.id(), part, Double::sum)));
        String most = byId.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= all)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        return nanos.entrySet().stream()
                .filter(entry -> entry.getKey()
                        .map(SubKind::id)
                        .filter(id -> id.equals(most))
                        .isPresent())
                .max(Map.Entry.comparingByValue())
                .flatMap(Map.Entry::getKey)
                .orElse(null);
    }
}
