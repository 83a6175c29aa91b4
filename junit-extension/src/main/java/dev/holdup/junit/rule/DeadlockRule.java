package dev.holdup.junit.rule;

import dev.holdup.analysis.advice.Framework;
import dev.holdup.analysis.advice.Page;
import dev.holdup.analysis.advice.Pages;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.report.Report;
import dev.holdup.junit.NoDeadlocks;
import dev.holdup.junit.seen.Seen;
import dev.holdup.junit.seen.Waits;
import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@link NoDeadlocks}: none after the test that was not there before. */
final class DeadlockRule implements Rule {
    private final Supplier<Snapshot> look;
    private Set<Set<Long>> before = Set.of();

    DeadlockRule(Supplier<Snapshot> look) {
        this.look = look;
    }

    static Rule of(NoDeadlocks asked) {
        return new DeadlockRule(Waits::look);
    }

    @Override
    public String demand() {
        return "@NoDeadlocks";
    }

    @Override
    public void begin() {
        before = look.get().deadlocks().stream().map(DeadlockRule::threads).collect(Collectors.toSet());
    }

    @Override
    public List<Violation> broken(Seen seen) {
        return look.get().deadlocks().stream()
                .filter(deadlock -> !before.contains(threads(deadlock)))
                .map(DeadlockRule::violation)
                .toList();
    }

    private static Violation violation(Deadlock deadlock) {
        String members = deadlock.members().stream()
                .map(member -> "\n  " + member.thread() + " waits for " + member.waitsFor() + ", " + member.heldBy()
                        + member.frames().stream()
                                .limit(12)
                                .map(frame -> "\n      at " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        List<Frame> first = deadlock.members().isEmpty()
                ? List.of()
                : Frame.stack(String.join("\n", deadlock.members().get(0).frames()));
        Page page = Pages.of(deadlock.kind()).orElseThrow();
        List<Report.Frame> none = List.of();
        return new Violation(
                deadlock.kind() + threads(deadlock),
                true,
                deadlock.kind() + " of " + deadlock.members().size() + " threads:" + members,
                page.wayOut(Framework.of(first)).sentence(),
                "docs/findings/" + page.id() + ".md",
                none);
    }

    private static Set<Long> threads(Deadlock deadlock) {
        return deadlock.members().stream()
                .map(Deadlock.Member::threadId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
