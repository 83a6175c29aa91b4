package dev.holdup.agent.watch;

import static dev.holdup.agent.watch.Watched.STALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.account.Claim;
import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.Usage;
import dev.holdup.schema.Categories;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ticks come from the test, as far after the start of the run as it says. */
class SpanWatchTest {
    private final Told told = new Told();
    private final Watched watched;
    private final SpanWatch watch;

    SpanWatchTest() throws ExecutionException, InterruptedException {
        watched = new Watched();
        Supplier<Usage> none = () -> new Usage(System.nanoTime(), 0, 0, 0);
        watch = new SpanWatch(watched.loop, watched.loop.run, "run", none, none, told);
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void opensAStallAtTheThreshold() {
        assertThat(tickAt(STALL)).isTrue();

        assertThat(told.opened).hasSize(1);
        assertThat(told.offsets).containsExactly(STALL);
        assertThat(watched.loop.run.claimed()).isSameAs(told.opened.get(0));
    }

    @Test
    void staysSilentJustBelowTheThreshold() {
        assertThat(tickAt(STALL - 1)).isFalse();

        assertThat(told.opened).isEmpty();
        assertThat(told.offsets).isEmpty();
    }

    @Test
    void takesStacksAtSixDoublingsAndNoMore() {
        for (int part = 1; part <= 200; part++) {
            tickAt(STALL * part / 2);
        }

        assertThat(told.offsets).containsExactly(STALL, 2 * STALL, 4 * STALL, 8 * STALL, 16 * STALL, 32 * STALL);
        assertThat(told.opened).hasSize(1);
        assertThat(told.opened.get(0).samples).isEqualTo(6);
    }

    @Test
    void neverBlamesTheNextTask() {
        watched.meanwhile = watched::nextRun;

        tickAt(STALL);

        assertThat(told.opened).isEmpty();
        assertThat(told.offsets).isEmpty();
        assertThat(told.discarded).isEqualTo(1);
        assertThat(watched.loop.run.claimed()).isNull();
    }

    @Test
    void theNextRunIsAnotherStall() {
        tickAt(STALL);
        watched.nextRun();
        tickAt(STALL - 1);
        assertThat(told.opened).hasSize(1);

        tickAt(STALL);

        assertThat(told.opened).hasSize(2);
        assertThat(told.offsets).containsExactly(STALL, STALL);
    }

    @Test
    void staysSilentWhileTheLoopIsIdle() throws ExecutionException, InterruptedException {
        watched.goIdle();

        assertThat(watch.tick(System.nanoTime() + 100 * STALL, 0)).isFalse();
        assertThat(told.opened).isEmpty();
    }

    @Test
    void notesThatTheLoopWasParked() {
        watched.awaitParked();
        tickAt(STALL);

        Claim claim = told.opened.get(0);
        assertThat(claim.waitingSamples).isEqualTo(1);
        assertThat(claim.blockedSamples).isZero();
        assertThat(claim.category).isEqualTo(Categories.PARK);
    }

    @Test
    void endsTheStallOfAThreadThatEnded() throws InterruptedException {
        tickAt(STALL);
        watched.end();

        watch.threadEnded();
        watch.threadEnded();

        assertThat(told.ended).isEqualTo(told.opened);
    }

    @Test
    void endsNothingOfAThreadThatEndedWithoutAStall() throws InterruptedException {
        tickAt(STALL - 1);
        watched.end();

        watch.threadEnded();

        assertThat(told.ended).isEmpty();
    }

    private boolean tickAt(long age) {
        return watch.tick(watched.loop.run.watchedStart() + age, 0);
    }

    private static final class Told implements StallSink {
        final List<Claim> opened = new ArrayList<>();
        final List<Long> offsets = new ArrayList<>();
        final List<Claim> ended = new ArrayList<>();
        int discarded;

        @Override
        public long nextId() {
            return opened.size() + 1L;
        }

        @Override
        public void opened(LoopAccount loop, String scope, Claim claim, long startNanos, long ageNanos) {
            opened.add(claim);
        }

        @Override
        public void sampled(Claim claim, long offsetNanos, Thread.State state, OsState os, StackTraceElement[] stack) {
            offsets.add(offsetNanos);
        }

        @Override
        public void ended(LoopAccount loop, String scope, Claim claim, long startNanos) {
            ended.add(claim);
        }

        @Override
        public void discarded() {
            discarded++;
        }
    }
}
