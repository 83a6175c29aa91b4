package dev.holdup.agent.waitfor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.waitfor.Graph;
import dev.holdup.waitfor.Node;
import dev.holdup.waitfor.WaitLint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Thresholds, three looks in a row, told once. */
class LintsTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Lints lints = new Lints();
    private final Waiting waiting = new Waiting(Thread.currentThread(), false, false, "a lock");

    @Test
    void aPoolIsStarvedAfterFiveSecondsAndNotBefore() {
        Look look = starved(10, 9, true);
        assertThat(after(look, 0)).isEmpty();
        assertThat(after(look, 2.5)).isEmpty();
        assertThat(after(look, 4.9)).isEmpty();
        assertThat(after(look, 5)).singleElement().satisfies(lint -> {
            assertThat(lint.id()).isEqualTo(WaitLint.POOL_STARVATION);
            assertThat(lint.sentence()).contains("9 of 10 workers of orders");
        });
        assertThat(after(look, 7)).as("told once").isEmpty();
    }

    @Test
    void twoLooksAreTooFewHoweverFarApart() {
        assertThat(after(starved(10, 10, true), 0)).isEmpty();
        assertThat(after(starved(10, 10, true), 60)).isEmpty();
        assertThat(after(starved(10, 10, true), 61)).hasSize(1);
    }

    @Test
    void oneLookWithoutItBeginsAnew() {
        for (int second : List.of(0, 3, 6)) {
            assertThat(after(second == 3 ? starved(10, 9, false) : starved(10, 9, true), second))
                    .isEmpty();
        }
        assertThat(after(starved(10, 9, true), 9)).isEmpty();
        assertThat(after(starved(10, 9, true), 12)).hasSize(1);
    }

    @Test
    void aLostStageIsToldOnceAndAgainOnlyAfterItWasOver() {
        Look lost = new Look(Graph.EMPTY, Map.of(), List.of(), List.of(new Look.Lost(waiting, "CompletableFuture@1")));
        Look found = new Look(Graph.EMPTY, Map.of(), List.of());
        assertThat(after(lost, 0)).isEmpty();
        assertThat(after(lost, 1)).isEmpty();
        assertThat(after(lost, 2)).singleElement().satisfies(lint -> {
            assertThat(lint.id()).isEqualTo(WaitLint.LOST_FUTURE);
            assertThat(lint.sentence()).contains("waits for CompletableFuture@1", "was collected");
        });
        assertThat(after(lost, 3)).isEmpty();
        assertThat(after(found, 4)).isEmpty();
        assertThat(after(lost, 5)).isEmpty();
        assertThat(after(lost, 6)).isEmpty();
        assertThat(after(lost, 7)).hasSize(1);
    }

    @Test
    void nineInTenMustWaitAndSomethingBeQueued() {
        for (int second = 0; second < 30; second++) {
            assertThat(after(starved(10, 8, true), second)).isEmpty();
            assertThat(after(starved(10, 10, false), second)).isEmpty();
        }
    }

    @Test
    void whatIsCalledADeadlockIsNoLintAsWell() {
        Set<Long> deadlocked = Set.of(Thread.currentThread().getId());
        for (int second = 0; second < 30; second++) {
            assertThat(lints.after(starved(10, 10, true), deadlocked, false, second * SECOND))
                    .isEmpty();
        }
    }

    @Test
    void aLockThatOneOwnerKeepsIsALongWaitAfterTenSecondsAndAJoinIsNone() {
        waiting.holder = new Thread("owner");
        waiting.label = "ReentrantLock@1";
        Look look = new Look(Graph.EMPTY, Map.of(0, waiting), List.of());
        for (double second : List.of(0.0, 4.0, 8.0, 9.9)) {
            assertThat(after(look, second)).isEmpty();
        }
        assertThat(after(look, 10)).singleElement().satisfies(lint -> assertThat(lint.sentence())
                .contains("ReentrantLock@1", "owner holds"));
        waiting.joins = true;
        for (int second = 20; second < 60; second++) {
            assertThat(after(look, second)).isEmpty();
        }
    }

    @Test
    void whoAsksIsToldAgain() {
        Look look = starved(4, 4, true);
        for (int second : List.of(0, 3, 6, 9)) {
            after(look, second);
        }
        assertThat(lints.after(look, Set.of(), true, 12 * SECOND)).hasSize(1);
        assertThat(lints.after(look, Set.of(), true, 13 * SECOND)).hasSize(1);
    }

    private List<WaitLint> after(Look look, double seconds) {
        return lints.after(look, Set.of(), false, (long) (seconds * SECOND));
    }

    private Look starved(int workers, int waiters, boolean queued) {
        waiting.label = "something";
        return new Look(
                Graph.EMPTY,
                Map.of(),
                List.of(new Look.LaneState(
                        new FixedLane(workers),
                        "orders",
                        java.util.Collections.nCopies(waiters, waiting),
                        true,
                        queued)));
    }

    private record FixedLane(int size) implements Lane {
        @Override
        public Object executor() {
            return LintsTest.class;
        }

        @Override
        public Node.Kind kind() {
            return Node.Kind.POOL;
        }

        @Override
        public boolean idle(Thread worker, Object blocker) {
            return false;
        }

        @Override
        public boolean canGrow() {
            return false;
        }

        @Override
        public boolean eachQueued(Predicate<Object> visitor) {
            return true;
        }
    }
}
