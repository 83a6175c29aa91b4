package dev.holdup.agent.allow;

import dev.holdup.schema.FrameRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rules that are in force. They are only ever added to; each is told once, as it comes. */
public final class Allowances {
    private static final StackWalker WALKER = StackWalker.getInstance();

    private final Consumer<Allowance> told;
    private volatile List<Allowance> all = List.of();
    private volatile FrameRules<Allowance> rules = new FrameRules<>();

    public Allowances(Consumer<Allowance> told) {
        this.told = told;
    }

    public synchronized void add(List<Allowance> more) {
        List<Allowance> fresh =
                more.stream().filter(one -> !all.contains(one)).distinct().toList();
        if (fresh.isEmpty()) {
            return;
        }
        List<Allowance> sum = new ArrayList<>(all);
        sum.addAll(fresh);
        FrameRules<Allowance> next = new FrameRules<>();
        sum.forEach(one -> next.add(one.frame(), one));
        rules = next;
        all = List.copyOf(sum);
        fresh.forEach(told);
    }

    public List<Allowance> all() {
        return all;
    }

    /** Whether the call that the current thread is in may last so long: the innermost frame with a rule decides. */
    public boolean permits(long lengthNanos) {
        FrameRules<Allowance> now = rules;
        Allowance decides = now.isEmpty()
                ? null
                : WALKER.walk(frames -> frames.map(frame -> now.of(frame.getClassName(), frame.getMethodName()))
                        .filter(rule -> rule != null)
                        .findFirst()
                        .orElse(null));
        return decides != null && lengthNanos <= decides.budgetNanos();
    }
}
