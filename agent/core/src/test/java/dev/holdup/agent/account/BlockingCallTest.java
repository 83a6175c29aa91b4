package dev.holdup.agent.account;

import static dev.holdup.agent.account.Scratch.THRESHOLD;
import static dev.holdup.agent.account.Scratch.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.instrument.Operation;
import dev.holdup.schema.Categories;
import java.io.IOException;
import java.nio.channels.Selector;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockingCallTest {
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
    void reportsACallOfTheThresholdOnceWithItsLength() {
        scratch.call(Operation.FILE_READ, "a.txt", THRESHOLD);

        assertThat(heard.calls).hasSize(1);
        assertThat(heard.calls.get(0).operation()).isEqualTo(Operation.FILE_READ);
        assertThat(heard.calls.get(0).category()).isEqualTo(Categories.FILE);
        assertThat(heard.calls.get(0).detail()).isEqualTo("a.txt");
        assertThat(heard.calls.get(0).length()).isBetween(THRESHOLD, THRESHOLD + seconds(30));
    }

    @Test
    void staysSilentBelowTheThreshold() {
        assertThat(scratch.call(Operation.FILE_READ, "a.txt", THRESHOLD / 2)).isNotZero();

        assertThat(heard.calls).isEmpty();
    }

    @Test
    void reportsOnlyTheOutermostOfNestedCalls() {
        long outer = HoldupDispatcher.enter(Operation.FILE_SYSTEM.ordinal(), "outer");
        assertThat(scratch.call(Operation.FILE_READ, "inner", THRESHOLD)).isZero();
        HoldupDispatcher.exit(Operation.FILE_SYSTEM.ordinal(), outer - THRESHOLD, "outer");

        assertThat(heard.calls).extracting(Heard.Call::detail).containsExactly("outer");
    }

    @Test
    void reportsTheNextCallAfterANestedOne() {
        reportsOnlyTheOutermostOfNestedCalls();
        scratch.call(Operation.FILE_READ, "next", THRESHOLD);

        assertThat(heard.calls).extracting(Heard.Call::detail).containsExactly("outer", "next");
    }

    @Test
    void staysSilentWhileIdle() {
        long idle = scratch.loop.pollStarts(Scratch.SELECT, scratch.poller, -1);
        assertThat(scratch.call(Operation.PARK, null, THRESHOLD)).isZero();
        scratch.loop.pollEnds(Scratch.SELECT, idle, scratch.poller, 0);

        assertThat(heard.calls).isEmpty();
    }

    @Test
    void staysSilentAboutWhatTheReporterItselfDoes() {
        heard.meanwhile = () -> assertThat(scratch.call(Operation.FILE_WRITE, "recording", THRESHOLD))
                .isZero();

        scratch.call(Operation.FILE_READ, "a.txt", THRESHOLD);

        assertThat(heard.calls).extracting(Heard.Call::detail).containsExactly("a.txt");
    }

    @Test
    void aCallMayEndInAnotherMethod() {
        HoldupDispatcher.begins(Operation.CHANNEL_READ.ordinal(), "channel");
        assertThat(scratch.call(Operation.PARK, null, THRESHOLD)).isZero();
        HoldupDispatcher.ends(Operation.CHANNEL_READ.ordinal(), "channel");
        HoldupDispatcher.ends(Operation.CHANNEL_READ.ordinal(), "channel");
        assertThat(heard.calls).isEmpty();

        scratch.call(Operation.PARK, null, THRESHOLD);
        assertThat(heard.calls).hasSize(1);
    }

    @Test
    void namesTheTaskThatCalled() {
        scratch.loop.runStarts(Scratch.TASK, new FutureTask<>(() -> null));
        scratch.call(Operation.FILE_READ, "a.txt", THRESHOLD);
        scratch.loop.runEnds();
        scratch.call(Operation.FILE_READ, "a.txt", THRESHOLD);

        assertThat(heard.calls)
                .extracting(Heard.Call::taskClass)
                .containsExactly("java.util.concurrent.FutureTask", "");
    }

    @Test
    void knowsNoOwnerOfAnUnlockedLock() {
        scratch.call(Operation.PARK, new ReentrantLock(), THRESHOLD);

        assertThat(heard.calls.get(0).owner()).isNull();
    }

    @Test
    void aSelectOfAnotherSelectorIsABlockingCall() throws IOException {
        try (Selector other = Selector.open()) {
            long token = HoldupDispatcher.selecting(Scratch.SELECT, other, -1);
            HoldupDispatcher.selected(Scratch.SELECT, token - THRESHOLD, other, 0);
        }

        assertThat(heard.calls).extracting(Heard.Call::category).containsExactly(Categories.SELECT);
    }

    @Test
    void aSelectNowOfAnotherSelectorIsNone() throws IOException {
        try (Selector other = Selector.open()) {
            assertThat(HoldupDispatcher.selecting(Scratch.SELECT, other, 0)).isZero();
        }
    }

    @Test
    void countsNoErrorOnTheWay() {
        long[] before = HoldupDispatcher.errors();

        reportsACallOfTheThresholdOnceWithItsLength();

        assertThat(HoldupDispatcher.errors()).isEqualTo(before);
    }

    @Test
    void aReporterThatThrowsIsCountedAndTheLoopGoesOn() {
        long before = HoldupDispatcher.errors()[Operation.FILE_READ.ordinal()];
        heard.meanwhile = () -> {
            throw new IllegalStateException("full");
        };

        scratch.call(Operation.FILE_READ, "a.txt", THRESHOLD);

        assertThat(HoldupDispatcher.errors()[Operation.FILE_READ.ordinal()]).isEqualTo(before + 1);
        heard.meanwhile = () -> {};
        scratch.call(Operation.FILE_READ, "b.txt", THRESHOLD);
        assertThat(heard.calls).extracting(Heard.Call::detail).containsExactly("a.txt", "b.txt");
    }
}
