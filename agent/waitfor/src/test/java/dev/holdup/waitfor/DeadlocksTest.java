package dev.holdup.waitfor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.waitfor.Edge.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlocksTest {
    private final Drawn drawn = new Drawn();

    @Test
    void twoThreadsThatWaitForEachOthersLockAreADeadlockInTheOrderOfWaiting() {
        int a = drawn.thread("a");
        int b = drawn.thread("b");
        drawn.edge(drawn.waitsForLock(a, "L2"), Kind.OWNED_BY, b);
        drawn.edge(drawn.waitsForLock(b, "L1"), Kind.OWNED_BY, a);

        Deadlock found = only();
        assertThat(found.kind()).isEqualTo("deadlock");
        assertThat(found.members()).extracting(Deadlock.Member::thread).containsExactly("a", "b");
        assertThat(found.members().get(0).waitsFor()).isEqualTo("L2");
        assertThat(found.members().get(0).heldBy()).isEqualTo("owned by b");
        assertThat(found.sentence()).startsWith("deadlock of 2 threads: a waits for L2, owned by b; b waits for L1");
    }

    @Test
    void aChainThatEndsAtAWorkingThreadIsNone() {
        int a = drawn.thread("a");
        int b = drawn.thread("b");
        drawn.edge(drawn.waitsForLock(a, "L2"), Kind.OWNED_BY, b);
        assertThat(Deadlocks.in(drawn.graph())).isEmpty();
    }

    @Test
    void whoWaitsForADeadlockIsNoMemberOfIt() {
        twoThreadsThatWaitForEachOthersLockAreADeadlockInTheOrderOfWaiting();
        int late = drawn.thread("late");
        drawn.edge(drawn.waitsForLock(late, "L3"), Kind.OWNED_BY, 0);
        assertThat(only().members()).extracting(Deadlock.Member::thread).containsExactly("a", "b");
    }

    @Test
    void aThreadThatJoinsItselfIsADeadlockOfOne() {
        int a = drawn.thread("a");
        drawn.edge(a, Kind.WAITS_FOR, a);
        assertThat(only().members()).hasSize(1);
    }

    @Test
    void aPoolIsStuckOnlyWhenEachWorkerIs() {
        int pool = drawn.node(Node.Kind.POOL, "pool");
        int one = drawn.thread("w1");
        int two = drawn.thread("w2");
        drawn.edge(pool, Kind.RUN_BY, one).edge(pool, Kind.RUN_BY, two);
        drawn.waitsForQueued(one, pool, "x");
        assertThat(Deadlocks.in(drawn.graph())).isEmpty();

        drawn.waitsForQueued(two, pool, "y");
        Deadlock found = only();
        assertThat(found.kind()).isEqualTo("pool-deadlock");
        assertThat(found.members()).extracting(Deadlock.Member::thread).containsExactlyInAnyOrder("w1", "w2");
        assertThat(found.members().get(0).heldBy()).isEqualTo("completed by task x, queued on pool (all wait)");
    }

    @Test
    void twoPoolsThatWaitForEachOtherAreOneDeadlockAndALivePoolFreesBoth() {
        int first = drawn.node(Node.Kind.POOL, "first");
        int second = drawn.node(Node.Kind.POOL, "second");
        int one = drawn.thread("w1");
        int two = drawn.thread("w2");
        drawn.edge(first, Kind.RUN_BY, one).edge(second, Kind.RUN_BY, two);
        drawn.waitsForQueued(one, second, "x");
        assertThat(Deadlocks.in(drawn.graph())).isEmpty();

        drawn.waitsForQueued(two, first, "y");
        assertThat(only().members()).hasSize(2);

        drawn.edge(second, Kind.RUN_BY, drawn.thread("works"));
        assertThat(Deadlocks.in(drawn.graph())).isEmpty();
    }

    @Test
    void aLoopThatWaitsForItsOwnQueueWaitsForItself() {
        int loop = drawn.node(Node.Kind.LOOP, "loop");
        int thread = drawn.thread("loop-1");
        drawn.edge(loop, Kind.RUN_BY, thread);
        drawn.waitsForQueued(thread, loop, "x");
        assertThat(only().kind()).isEqualTo("loop-self-wait");
    }

    @Test
    void aPoolWhoseWorkerWaitsForADeadlockElsewhereIsAVictim() {
        int a = drawn.thread("a");
        int b = drawn.thread("b");
        drawn.edge(drawn.waitsForLock(a, "L2"), Kind.OWNED_BY, b);
        drawn.edge(drawn.waitsForLock(b, "L1"), Kind.OWNED_BY, a);
        int pool = drawn.node(Node.Kind.POOL, "pool");
        int one = drawn.thread("w1");
        int two = drawn.thread("w2");
        drawn.edge(pool, Kind.RUN_BY, one).edge(pool, Kind.RUN_BY, two);
        drawn.waitsForQueued(one, pool, "x");
        drawn.edge(drawn.waitsForLock(two, "L3"), Kind.OWNED_BY, a);
        assertThat(only().kind()).isEqualTo("deadlock");
    }

    @Test
    void aFutureThatAFreeTaskCompletesAsWellIsNoDeadlockAndALatchThatNeedsBothIs() {
        for (Node.Kind kind : List.of(Node.Kind.FUTURE, Node.Kind.LATCH)) {
            Drawn own = new Drawn();
            int pool = own.node(Node.Kind.POOL, "pool");
            int worker = own.thread("w");
            int thing = own.node(kind, "thing");
            int queued = own.node(Node.Kind.TASK, "queued");
            own.edge(pool, Kind.RUN_BY, worker)
                    .edge(worker, Kind.WAITS_FOR, thing)
                    .edge(thing, Kind.COMPLETED_BY, queued)
                    .edge(queued, Kind.QUEUED_ON, pool)
                    .edge(thing, Kind.COMPLETED_BY, own.node(Node.Kind.TASK, "elsewhere"));
            assertThat(Deadlocks.in(own.graph())).hasSize(kind == Node.Kind.LATCH ? 1 : 0);
        }
    }

    @Test
    void manyNodesInARowNeedNoStack() {
        int before = drawn.thread("0");
        int first = before;
        for (int i = 1; i < 100_000; i++) {
            int thread = drawn.thread("t");
            drawn.edge(before, Kind.WAITS_FOR, thread);
            before = thread;
        }
        assertThat(Deadlocks.in(drawn.graph())).isEmpty();
        drawn.edge(before, Kind.WAITS_FOR, first);
        assertThat(only().members()).hasSize(100_000);
    }

    private Deadlock only() {
        List<Deadlock> found = Deadlocks.in(drawn.graph());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void aWriterWaitsForEachReaderSoOneThatIsStuckIsEnough() {
        Drawn drawn = new Drawn();
        int writer = drawn.thread("writer");
        int stuck = drawn.thread("stuck");
        int runs = drawn.thread("runs");
        int lock = drawn.waitsForLock(writer, "read-write");
        drawn.edge(lock, Edge.Kind.OWNED_BY, runs).edge(lock, Edge.Kind.OWNED_BY, stuck);
        drawn.edge(drawn.waitsForLock(stuck, "other"), Edge.Kind.OWNED_BY, writer);

        assertThat(Deadlocks.in(drawn.graph())).singleElement().satisfies(found -> {
            assertThat(found.members()).extracting(Deadlock.Member::thread).containsExactly("writer", "stuck");
            assertThat(found.members().get(0).heldBy()).isEqualTo("owned by stuck");
        });
    }

    @Test
    void aPermitCanComeFromAnyHolderAndIsNeverCertain() {
        assertThat(Deadlocks.in(permits(true))).isEmpty();
        assertThat(Deadlocks.likely(permits(true))).singleElement().satisfies(found -> assertThat(found.members())
                .extracting(Deadlock.Member::thread)
                .containsExactly("a", "b"));
        assertThat(Deadlocks.likely(permits(false))).isEmpty();
    }

    @Test
    void whatIsCertainIsNotLikelyAsWell() {
        Drawn drawn = new Drawn();
        int alone = drawn.thread("alone");
        drawn.edge(drawn.waitsForLock(alone, "upgraded"), Edge.Kind.OWNED_BY, alone);

        assertThat(Deadlocks.in(drawn.graph())).hasSize(1);
        assertThat(Deadlocks.likely(drawn.graph())).isEmpty();
    }

    /** Two that hold one permit each of a semaphore, and a third that is of the circle or runs. */
    private static Graph permits(boolean allWait) {
        Drawn drawn = new Drawn();
        int a = drawn.thread("a");
        int b = drawn.thread("b");
        int semaphore = drawn.node(Node.Kind.SEMAPHORE, "semaphore");
        drawn.edge(a, Edge.Kind.WAITS_FOR, semaphore).edge(semaphore, Edge.Kind.HELD_BY, b);
        if (!allWait) {
            drawn.edge(semaphore, Edge.Kind.HELD_BY, drawn.thread("runs"));
        }
        drawn.edge(drawn.waitsForLock(b, "lock"), Edge.Kind.OWNED_BY, a);
        return drawn.graph();
    }
}
