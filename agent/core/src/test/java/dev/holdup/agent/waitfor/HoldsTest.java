package dev.holdup.agent.waitfor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoldsTest {
    private final Holds holds = new Holds();
    private final Object lock = new Object();
    private final long own = Holds.shortened(Thread.currentThread());

    @Test
    void holdsAreCountedByThreadAndGoWhenGivenBack() throws Exception {
        holds.holds(lock, 1);
        holds.holds(lock, 2);
        long other = in(() -> holds.holds(lock, 1));

        assertThat(of(lock, Set.of(own, other))).isEqualTo(new Holds.Of(Map.of(own, 3, other, 1), false, false));

        holds.holds(lock, -3);
        assertThat(of(lock, Set.of(own, other))).isEqualTo(new Holds.Of(Map.of(other, 1), false, true));
    }

    @Test
    void whatIsGivenBackByAnotherIsKnownAsPassedOn() throws Exception {
        holds.holds(lock, 1);
        in(() -> holds.holds(lock, -1));

        assertThat(of(lock, Set.of(own)).passedOn()).isTrue();
        assertThat(of(lock, Set.of(own)).returned()).isFalse();
    }

    @Test
    void moreThanWasTakenIsPassedOnAsWell() {
        holds.holds(lock, 1);
        holds.holds(lock, -2);

        assertThat(of(lock, Set.of(own))).isEqualTo(new Holds.Of(Map.of(), true, false));
    }

    @Test
    void holdsOfThreadsThatEndedGoAtTheSecondReading() throws Exception {
        long ended = in(() -> holds.holds(lock, 1));

        assertThat(of(lock, Set.of(own)).byThread()).containsKey(ended);
        of(lock, Set.of(own));
        assertThat(of(lock, Set.of(own)).byThread()).isEmpty();
    }

    @Test
    void moreThanThereIsRoomForIsSaid() {
        int locks = 0;
        while (!holds.isOverflown() && locks < 2 * Holds.CAPACITY) {
            holds.holds(new Object(), 1);
            locks++;
        }
        assertThat(locks).isBetween(Holds.CAPACITY / 4, Holds.CAPACITY);
    }

    @Test
    void whatWasGivenBackMakesRoom() {
        Object[] some = {new Object(), new Object()};
        for (int i = 0; i < 4 * Holds.CAPACITY; i++) {
            holds.holds(some[i % 2], 1);
            holds.holds(some[i % 2], -1);
        }
        assertThat(holds.isOverflown()).isFalse();
        assertThat(of(some[0], Set.of(own))).isEqualTo(new Holds.Of(Map.of(), false, true));
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        List<Thread> threads = new ArrayList<>();
        Object[] locks = new Object[50];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new Object();
        }
        for (int t = 0; t < 4; t++) {
            Thread thread = new Thread(() -> {
                for (int round = 0; round < 20_000; round++) {
                    Object each = locks[round % locks.length];
                    holds.holds(each, 2);
                    holds.holds(each, -2);
                }
                holds.holds(lock, 1);
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Map<Integer, Holds.Of> all = holds.read(Set.of());
        for (Object each : locks) {
            assertThat(all.get(Holds.shortened(each))).isEqualTo(new Holds.Of(Map.of(), false, true));
        }
        assertThat(all.get(Holds.shortened(lock)).byThread()).hasSize(threads.size());
        assertThat(holds.isOverflown()).isFalse();
    }

    private Holds.Of of(Object each, Set<Long> live) {
        return holds.read(live).getOrDefault(Holds.shortened(each), Holds.Of.NONE);
    }

    private static long in(Runnable work) throws InterruptedException {
        Thread thread = new Thread(work);
        thread.start();
        thread.join();
        return Holds.shortened(thread);
    }
}
