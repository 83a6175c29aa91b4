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
        long iterations = scratch.loop.counters().iterations();
        scratch.loop.pollStarts(SELECT, own, 0);
        assertThat(scratch.loop.run.watch()).isZero();
        scratch.loop.pollEnds(SELECT, 1, own, 0);

        assertThat(scratch.loop.counters().iterations()).isEqualTo(iterations + 1);
        assertThat(scratch.loop.run.watch()).isNotZero();
    }

    @Test
    void aPollOfAnotherSelectorIsBusyTime() {
        long iterations = scratch.loop.counters().iterations();
        scratch.loop.pollEnds(SELECT, scratch.loop.pollStarts(SELECT, other, -1), other, 0);

        assertThat(scratch.loop.counters().iterations()).isEqualTo(iterations);
        assertThat(scratch.loop.run.watch()).isNotZero();
    }

    @Test
    void adoptsTheSelectorThatReplacesItsClosedOne() throws IOException {
        own.close();
        long iterations = scratch.loop.counters().iterations();
        scratch.loop.pollEnds(SELECT, scratch.loop.pollStarts(SELECT, other, -1), other, 0);

        assertThat(scratch.loop.counters().iterations()).isEqualTo(iterations + 1);
        assertThat(scratch.heard.calls).isEmpty();
    }

    @Test
    void idleTimeGrowsWhileIdleAndStandsWhileBusy() {
        scratch.loop.pollStarts(SELECT, own, -1);
        long first = scratch.loop.counters().idleNanos();
        while (scratch.loop.counters().idleNanos() == first) {
            Thread.onSpinWait();
        }
        scratch.loop.pollEnds(SELECT, 1, own, 0);
        long idle = scratch.loop.counters().idleNanos();

        scratch.task(new BitSet(), 0);
        assertThat(scratch.loop.counters().idleNanos()).isEqualTo(idle);
        assertThat(idle).isGreaterThan(first);
    }

    @Test
    void countsEachTaskAndItsServiceTime() {
        scratch.loop.serviceTimes(null);
        for (int i = 0; i < 7; i++) {
            scratch.task(new BitSet(), TimeUnit.MILLISECONDS.toNanos(10));
        }

        assertThat(scratch.loop.counters().tasks()).isEqualTo(7);
        assertThat(scratch.loop.serviceTimes(null).getTotalCount()).isEqualTo(7);
        assertThat(scratch.loop.serviceTimes(null).getTotalCount()).isZero();
    }

    @Test
    void theWayFromTheLastTaskToThePollIsNoRun() {
        scratch.loop.serviceTimes(null);
        scratch.task(new BitSet(), 0);
        scratch.poll();

        assertThat(scratch.loop.serviceTimes(null).getTotalCount()).isEqualTo(1);
    }

    @Test
    void inputAndOutputBeforeTheFirstTaskIsARunOfItsOwn() {
        scratch.loop.serviceTimes(null);
        scratch.runHasLasted(TimeUnit.MILLISECONDS.toNanos(1));
        scratch.loop.runStarts(new BitSet());
        scratch.loop.runEnds();

        assertThat(scratch.loop.counters().tasks()).isEqualTo(1);
        assertThat(scratch.loop.serviceTimes(null).getTotalCount()).isEqualTo(2);
    }

    @Test
    void countsOneBusyPeriodAnIteration() {
        scratch.loop.busyPeriods(null);
        scratch.task(new BitSet(), 0);
        scratch.task(new BitSet(), 0);
        scratch.poll();
        scratch.poll();

        assertThat(scratch.loop.busyPeriods(null).getTotalCount()).isEqualTo(2);
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
