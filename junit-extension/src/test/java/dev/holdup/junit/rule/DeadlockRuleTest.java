package dev.holdup.junit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.Scene;
import dev.holdup.junit.seen.Seen;
import dev.holdup.waitfor.Coverage;
import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Graph;
import dev.holdup.waitfor.Snapshot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlockRuleTest {
    private static final Seen NOTHING = Scenery.of(Scene.withLoop("loop-1"));

    @Test
    void tellsADeadlockThatWasNotThereBefore() {
        assertThat(broken(look(), look(knot(1, 2)))).singleElement().satisfies(violation -> {
            assertThat(violation.codesFault()).isTrue();
            assertThat(violation.text())
                    .contains(
                            "deadlock of 2 threads",
                            "teller-1 waits for a lock, owned by another",
                            "Bank.move(Bank.java:7)",
                            "→ ");
        });
    }

    @Test
    void isSilentAboutOneThatWasThereBeforeInWhateverOrder() {
        assertThat(broken(look(knot(1, 2)), look(knot(2, 1)))).isEmpty();
        assertThat(broken(look(knot(1, 2)), look(knot(2, 1), knot(3, 4)))).hasSize(1);
    }

    @Test
    void isSilentWhereNobodyWaits() {
        assertThat(broken(look(), look())).isEmpty();
    }

    private static List<Violation> broken(Snapshot before, Snapshot after) {
        Deque<Snapshot> looks = new ArrayDeque<>(List.of(before, after));
        DeadlockRule rule = new DeadlockRule(looks::poll);
        rule.begin();
        return rule.broken(NOTHING);
    }

    private static Snapshot look(Deadlock... deadlocks) {
        Graph graph = new Graph(List.of(), List.of(), Coverage.NONE);
        return new Snapshot("here", true, graph, List.of(deadlocks), List.of(), List.of());
    }

    private static Deadlock knot(long... threads) {
        return new Deadlock(
                "deadlock",
                List.of(),
                java.util.Arrays.stream(threads)
                        .mapToObj(id -> new Deadlock.Member(
                                "teller-" + id,
                                id,
                                "a lock",
                                "owned by another",
                                List.of("shop.Bank.move(Bank.java:7)")))
                        .toList());
    }
}
