package dev.holdup.agent.account;

import static dev.holdup.agent.account.Scratch.STALL;
import static dev.holdup.agent.account.Scratch.THRESHOLD;
import static dev.holdup.agent.account.Scratch.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.instrument.Operation;
import dev.holdup.schema.Categories;
import java.util.ArrayList;
import java.util.BitSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StallTest {
    private final Scratch scratch = Scratch.selecting(new Object());
    private final Heard heard = scratch.heard;

    @BeforeEach
    void beginAnIteration() {
        scratch.poll();
    }

    @AfterEach
    void clear() {
        scratch.close();
    }

    @Test
    void oneLongRunIsOneRunStallAndNoIterationStall() {
        scratch.iterationHasLasted(STALL);
        scratch.task(new ArrayList<>(), STALL);
        scratch.poll();

        assertThat(heard.stalls).hasSize(1);
        assertThat(heard.stalls.get(0).scope()).isEqualTo("run");
        assertThat(heard.stalls.get(0).taskClass()).isEqualTo("java.util.ArrayList");
        assertThat(heard.stalls.get(0).length()).isBetween(STALL, STALL + seconds(60));
    }

    @Test
    void aRunBelowTheStallThresholdIsALongRunOnly() {
        scratch.task(new ArrayList<>(), STALL / 2);
        scratch.poll();

        assertThat(heard.stalls).isEmpty();
        assertThat(heard.runs).extracting(Heard.Run::taskClass).containsExactly("java.util.ArrayList");
    }

    @Test
    void aRunBelowTheThresholdIsNothing() {
        scratch.task(new ArrayList<>(), THRESHOLD / 2);
        scratch.poll();

        assertThat(heard.stalls).isEmpty();
        assertThat(heard.runs).isEmpty();
    }

    @Test
    void aLoopWithoutTaskHooksStallsToo() {
        scratch.iterationHasLasted(STALL);
        scratch.runHasLasted(STALL);
        scratch.poll();

        assertThat(heard.stalls).extracting(Heard.Stall::scope).containsExactly("run");
    }

    @Test
    void manyShortRunsAreOneIterationStallWithItsLargestClasses() {
        for (int i = 0; i < 10; i++) {
            scratch.task(new ArrayList<>(), seconds(50));
            scratch.task(new BitSet(), seconds(10));
        }
        scratch.iterationHasLasted(STALL);
        scratch.poll();

        assertThat(heard.stalls).hasSize(1);
        Heard.Stall stall = heard.stalls.get(0);
        assertThat(stall.scope()).isEqualTo("iteration");
        assertThat(stall.runs()).isEqualTo(20);
        assertThat(stall.classes()).matches("java\\.util\\.ArrayList=5\\d{11},java\\.util\\.BitSet=1\\d{11}");
        assertThat(stall.length()).isBetween(STALL, STALL + seconds(60));
        assertThat(heard.runs).isEmpty();
    }

    @Test
    void manyShortRunsBelowTheStallThresholdAreNothing() {
        for (int i = 0; i < 5; i++) {
            scratch.task(new ArrayList<>(), seconds(50));
        }
        scratch.iterationHasLasted(STALL / 2);
        scratch.poll();

        assertThat(heard.stalls).isEmpty();
    }

    @Test
    void anIdleLoopNeverStalls() {
        long idle = scratch.loop.pollStarts(Scratch.SELECT, scratch.poller, -1);
        assertThat(scratch.loop.run.watch()).isZero();
        assertThat(scratch.loop.iteration.watch()).isZero();
        scratch.loop.pollEnds(Scratch.SELECT, idle, scratch.poller, 0);

        assertThat(heard.stalls).isEmpty();
    }

    @Test
    void carriesTheWatchdogsClaimToTheEnd() {
        Claim claim = new Claim(7, null);
        scratch.loop.run.claim(claim, scratch.loop.run.watch());
        scratch.task(new ArrayList<>(), STALL);
        scratch.task(new ArrayList<>(), STALL);

        assertThat(heard.stalls).extracting(Heard.Stall::claim).containsExactly(claim, null);
    }

    @Test
    void closesAnOpenedStallThoughTheThresholdHasRisenMeanwhile() {
        scratch.iterationHasLasted(STALL);
        Claim claim = new Claim(7, null);
        scratch.loop.iteration.claim(claim, scratch.loop.iteration.watch());
        scratch.loop.stallAfter(2 * STALL);
        scratch.poll();

        assertThat(heard.stalls).extracting(Heard.Stall::claim).containsExactly(claim);
    }

    @Test
    void closesAnOpenedStallWhenTheWorkerReturnsToItsPool() {
        scratch.runHasLasted(STALL);
        Claim claim = new Claim(7, null);
        scratch.loop.run.claim(claim, scratch.loop.run.watch());
        HoldupDispatcher.idling(Scratch.IDLE, new Object());

        assertThat(heard.stalls).extracting(Heard.Stall::claim).containsExactly(claim);
    }

    @Test
    void namesTheCallThatTookHalfOfTheStall() {
        scratch.loop.runStarts(Scratch.TASK, new BitSet());
        scratch.call(Operation.SOCKET_READ, "a", STALL / 2 + seconds(100));
        scratch.runHasLasted(STALL);
        scratch.loop.runEnds();

        assertThat(heard.stalls).extracting(Heard.Stall::blocked).containsExactly(Categories.SOCKET);
    }

    @Test
    void namesNoCallThatTookLess() {
        scratch.loop.runStarts(Scratch.TASK, new BitSet());
        scratch.call(Operation.SOCKET_READ, "a", STALL / 4);
        scratch.runHasLasted(STALL);
        scratch.loop.runEnds();

        assertThat(heard.stalls).hasSize(1);
        assertThat(heard.stalls.get(0).blocked()).isNull();
    }

    @Test
    void aRunStallInOneIterationHidesNoIterationStallInTheNext() {
        oneLongRunIsOneRunStallAndNoIterationStall();
        scratch.iterationHasLasted(STALL);
        scratch.task(new BitSet(), 0);
        scratch.poll();

        assertThat(heard.stalls).extracting(Heard.Stall::scope).containsExactly("run", "iteration");
    }
}
