package dev.holdup.agent.account;

import static dev.holdup.agent.account.Scratch.SELECT;
import static dev.holdup.agent.account.Scratch.THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.instrument.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A loop's thread that does something else for a while. */
class AwayTest {
    private static final int AWAY = Operation.AWAY.ordinal();
    private final Scratch scratch = Scratch.selecting(new Object());

    @AfterEach
    void clear() {
        scratch.close();
    }

    @Test
    void callsOfAThreadThatIsAwayAreNobodysBusiness() {
        scratch.poll();
        HoldupDispatcher.idling(AWAY, "a strategy");
        assertThat(scratch.call(Operation.SLEEP, null, THRESHOLD)).isZero();
        HoldupDispatcher.idled(AWAY, 1, "a strategy");

        scratch.call(Operation.SLEEP, null, THRESHOLD);
        assertThat(scratch.heard.calls).hasSize(1);
    }

    @Test
    void itsOwnNextPollBringsItBack() {
        scratch.poll();
        HoldupDispatcher.idling(AWAY, "a pool");
        scratch.poll();

        scratch.call(Operation.SLEEP, null, THRESHOLD);
        assertThat(scratch.heard.calls).hasSize(1);
    }

    @Test
    void whoIsBackAlreadyComesBackWithoutACall() {
        scratch.poll();
        HoldupDispatcher.idled(AWAY, 1, "a permit");
        assertThat(scratch.heard.calls).isEmpty();
    }

    @Test
    void aPollByAnotherSelectorWhileAwayBringsNothingBack() {
        scratch.poll();
        HoldupDispatcher.idling(AWAY, "a strategy");
        assertThat(HoldupDispatcher.selecting(SELECT, new Object(), -1)).isZero();
        assertThat(scratch.call(Operation.SLEEP, null, THRESHOLD)).isZero();
    }

    @Test
    void whoIsNoLoopIsNotMadeOneByGoingAway() {
        HoldupDispatcher.clear();
        HoldupDispatcher.find(scratch.registry);
        assertThat(HoldupDispatcher.idling(AWAY, "a pool")).isZero();
        assertThat(HoldupDispatcher.current()).isNull();
    }
}
