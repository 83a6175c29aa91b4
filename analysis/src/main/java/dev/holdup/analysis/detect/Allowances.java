package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.Allowance;
import dev.holdup.analysis.model.Frame;
import dev.holdup.schema.FrameRules;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which rule decides about a stack: that of the innermost frame that has one. */
final class Allowances {
    private final FrameRules<Allowance> rules = new FrameRules<>();
    /** Stacks are shared by all events that have them. */
    private final Map<List<Frame>, Optional<Allowance>> decided = new IdentityHashMap<>();

    Allowances(List<Allowance> all) {
        all.forEach(one -> rules.add(one.frame(), one));
    }

    /** @return null where none does */
    Allowance of(List<Frame> stack) {
        return rules.isEmpty()
                ? null
                : decided.computeIfAbsent(stack, this::innermost).orElse(null);
    }

    boolean permits(List<Frame> stack, long lengthNanos) {
        Allowance rule = of(stack);
        return rule != null && lengthNanos <= rule.budgetNanos();
    }

    private Optional<Allowance> innermost(List<Frame> stack) {
        return stack.stream()
                .map(frame -> rules.of(frame.className(), frame.method()))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
