package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.account.LoopAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ticks come from the test; the loop waits for a lock that the test holds. */
class LockWatchTest {
    private static final long MS = 1_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Told told = new Told();
    private final Watched watched;

    LockWatchTest() throws ExecutionException, InterruptedException {
        watched = new Watched();
    }

    @AfterEach
    void close() {
        if (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
        watched.close();
    }

    @Test
    void takesTheOwnersStackAtTheFirstLookAndAtDoublingsOfIt() {
        LockWatch watch = contended(new Allowance(1, Long.MAX_VALUE / 2));
        for (int i = 1; i <= 8; i++) {
            watch.tick(at(10 * i));
        }
        assertThat(told.chains).hasSize(4);
        assertThat(told.chains).allSatisfy(chain -> {
            assertThat(chain.get(0).lock().owner()).isSameAs(Thread.currentThread());
            assertThat(chain.get(0).waiter()).isSameAs(watched.loop.thread());
            assertThat(chain.get(0).stack()).isNotEmpty();
        });
        assertThat(told.chains)
                .extracting(chain -> chain.get(0).heldNanos())
                .containsExactly(0L, 10 * MS, 30 * MS, 70 * MS);
    }

    @Test
    void staysSilentWhileTheRunIsYoung() {
        contended(new Allowance(1, Long.MAX_VALUE / 2)).tick(at(0.9));
        assertThat(told.chains).isEmpty();
    }

    @Test
    void staysSilentWhereTheLoopWaitsForNoOwner() {
        watched.awaitParked();
        new LockWatch(watched.loop, new ThreadCosts(), new Allowance(1, MS), told).tick(at(50));
        assertThat(told.chains).isEmpty();
    }

    @Test
    void whatWouldCostTooMuchIsCounted() {
        Allowance spent = new Allowance(1_000_000, 1);
        spent.spend(MS);
        contended(spent).tick(at(50));
        assertThat(told.chains).isEmpty();
        assertThat(told.skipped).isEqualTo(1);
    }

    private LockWatch contended(Allowance allowance) {
        lock.lock();
        watched.begin(() -> {
            lock.lock();
            lock.unlock();
        });
        while (!lock.hasQueuedThread(watched.loop.thread())
                || watched.loop.thread().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return new LockWatch(watched.loop, new ThreadCosts(), allowance, told);
    }

    private long at(double ms) {
        return watched.loop.run.watchedStart() + Math.round(ms * MS);
    }

    private static final class Told implements BlameSink {
        final List<List<Edge>> chains = new ArrayList<>();
        long skipped;

        @Override
        public void blamed(LoopAccount loop, List<Edge> chain) {
            chains.add(chain);
        }

        @Override
        public void skipped(long waits) {
            skipped += waits;
        }
    }
}
