package dev.holdup.agent.account;

import static dev.holdup.agent.account.Scratch.SELECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.BitSet;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollTest {
    private Selector own;
    private Selector other;
    private Scratch scratch;

    @BeforeEach
    void open() throws IOException {
        own = Selector.open();
        other = Selector.open();
        scratch = Scratch.selecting(own);
        scratch.poll();
    }

    @AfterEach
    void close() throws IOException {
        own.close();
        other.close();
        scratch.close();
    }

    @Test
    void aPollOfItsOwnSelectorIsIdleTime() {
        long iterations = scratch.loop.books.totals().iterations();
        scratch.loop.pollStarts(SELECT, own, -1);
        assertThat(scratch.loop.run.watch()).isZero();
        scratch.loop.pollEnds(SELECT, 1, own, 0);

        assertThat(scratch.loop.books.totals().iterations()).isEqualTo(iterations + 1);
        assertThat(scratch.loop.run.watch()).isNotZero();
    }

    @Test
    void aPollOfAnotherSelectorIsBusyTime() {
        long iterations = scratch.loop.books.totals().iterations();
        scratch.loop.pollEnds(SELECT, scratch.loop.pollStarts(SELECT, other, -1), other, 0);

        assertThat(scratch.loop.books.totals().iterations()).isEqualTo(iterations);
        assertThat(scratch.loop.run.watch()).isNotZero();
    }

    @Test
    void adoptsTheSelectorThatReplacesItsClosedOne() throws IOException {
        own.close();
        long iterations = scratch.loop.books.totals().iterations();
        scratch.loop.pollEnds(SELECT, scratch.loop.pollStarts(SELECT, other, -1), other, 0);

        assertThat(scratch.loop.books.totals().iterations()).isEqualTo(iterations + 1);
        assertThat(scratch.heard.calls).isEmpty();
    }

    @Test
    void idleTimeGrowsWhileIdleAndStandsWhileBusy() {
        scratch.loop.pollStarts(SELECT, own, -1);
        long first = scratch.loop.idleNanos();
        while (scratch.loop.idleNanos() == first) {
            Thread.onSpinWait();
        }
        scratch.loop.pollEnds(SELECT, 1, own, 0);
        long idle = scratch.loop.idleNanos();

        scratch.task(new BitSet(), 0);
        assertThat(scratch.loop.idleNanos()).isEqualTo(idle);
        assertThat(idle).isGreaterThan(first);
    }

    @Test
    void countsEachTaskAndItsServiceTime() {
        long before = scratch.serviceTimes().getTotalCount();
        for (int i = 0; i < 7; i++) {
            scratch.task(new BitSet(), TimeUnit.MILLISECONDS.toNanos(10));
        }

        assertThat(scratch.loop.books.totals().tasks()).isEqualTo(7);
        assertThat(scratch.serviceTimes().getTotalCount()).isEqualTo(before + 7);
    }

    @Test
    void theWayFromTheLastTaskToThePollIsNoRun() {
        long before = scratch.serviceTimes().getTotalCount();
        scratch.task(new BitSet(), 0);
        scratch.poll();

        assertThat(scratch.serviceTimes().getTotalCount()).isEqualTo(before + 1);
    }

    @Test
    void aPollThatDoesNotWaitEndsAnIterationAndIsNoIdleTime() {
        long iterations = scratch.loop.books.totals().iterations();
        long idle = scratch.loop.idleNanos();
        scratch.loop.pollStarts(SELECT, own, 0);
        assertThat(scratch.loop.run.watch()).isNotZero();
        scratch.loop.pollEnds(SELECT, 1, own, 0);

        assertThat(scratch.loop.books.totals().iterations()).isEqualTo(iterations + 1);
        assertThat(scratch.loop.idleNanos()).isEqualTo(idle);
    }

    @Test
    void countsOneBusyPeriodAnIteration() {
        long before = scratch.busyPeriods().getTotalCount();
        scratch.task(new BitSet(), 0);
        scratch.task(new BitSet(), 0);
        scratch.poll();
        scratch.poll();

        assertThat(scratch.busyPeriods().getTotalCount()).isEqualTo(before + 2);
    }

    @Test
    void aWorkerThatReturnsToItsPoolIsALoopNoMore() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new java.util.concurrent.SynchronousQueue<>());
        long token = HoldupDispatcher.idling(Scratch.IDLE, pool);
        HoldupDispatcher.idled(Scratch.IDLE, token, pool);

        assertThat(HoldupDispatcher.current()).isNull();
        assertThat(scratch.registry.loops()).isEmpty();
        assertThat(scratch.heard.calls).isEmpty();
    }

    @Test
    void aLoopThatPollsOnIsALoopStill() {
        scratch.poll();

        assertThat(HoldupDispatcher.current()).isSameAs(scratch.loop);
        assertThat(scratch.registry.loops()).containsExactly(scratch.loop);
    }
}
