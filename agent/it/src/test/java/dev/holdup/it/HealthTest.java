package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.detect.Occurrence;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.Waiting;
import dev.holdup.analysis.stats.Intervals;
import dev.holdup.schema.Causes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is excused by the machine and who is not; times in ms. */
class HealthTest {
    private static final Loop LOOP = new Loop(1, "loop", "NIO", "nio", "loop", 0);

    @Test
    void aStallOnACalmMachineIsHeldAgainstTheService() {
        assertHeld(stall(26, 26, 0, 0));
        assertHeld(stall(60, 55, 5, 0));
    }

    @Test
    void whatTheHostTookByTheAgentsAccountIsNot() {
        assertExcused(stall(60, 20, 40, 0));
        assertExcused(stall(60, 20, 0, 40));
    }

    @Test
    void whatAnIdleThreadMissedAtTheSameTimeIsNot() {
        assertExcused(stall(60, 60, 0, 0), late(990, 100));
        assertExcused(stall(60, 60, 0, 0), late(1_000, 20), late(1_025, 20));
    }

    @Test
    void aHiccupThatIsTooShortOrAtAnotherTimeExcusesNothing() {
        assertHeld(stall(60, 60, 0, 0), late(1_000, 30));
        assertHeld(stall(60, 60, 0, 0), late(900, 100), late(1_060, 100));
    }

    /** The one is likely to be the other. */
    @Test
    void whatIsAccountedForIsNotExcusedAgainAsAHiccup() {
        assertHeld(stall(60, 40, 20, 0), late(1_000, 20));
    }

    /** Each of these had to wait longer than it worked. */
    @Test
    void workOnAStarvedHostIsHeldAgainstTheServiceIfItIsAStallByItself() {
        assertHeld(stall(Causes.HOST_STARVED, 90, 30, 60, 0));
        assertExcused(stall(Causes.HOST_STARVED, 90, 20, 60, 0));
        assertExcused(stall(Causes.HOST_STARVED, 90, 20, -1, 0));
    }

    private static void assertHeld(Occurrence one, Pause... late) {
        assertThat(Health.unexplained(List.of(one), new Intervals(List.of(late))))
                .containsExactly(one);
    }

    private static void assertExcused(Occurrence one, Pause... late) {
        assertThat(Health.unexplained(List.of(one), new Intervals(List.of(late))))
                .isEmpty();
    }

    private static Pause late(long at, long length) {
        return new Pause(nanos(at), nanos(length));
    }

    /** At 1,000. */
    private static Occurrence stall(long length, long cpu, long runQueue, long gc) {
        return stall(Causes.ON_CPU, length, cpu, runQueue, gc);
    }

    private static Occurrence stall(String cause, long length, long cpu, long runQueue, long gc) {
        Waiting waiting = new Waiting(0, 0, 0, false);
        Stall.Shares shares = new Stall.Shares(nanos(cpu), nanos(runQueue), 0, nanos(gc), 0, 0);
        Stall stall = new Stall(
                1,
                LOOP,
                false,
                nanos(1_000),
                nanos(length),
                false,
                cause,
                shares,
                nanos(length),
                0,
                null,
                waiting,
                null,
                null,
                1,
                List.of());
        return new Occurrence(
                LOOP,
                stall.startNanos(),
                stall.durationNanos(),
                null,
                null,
                null,
                stall.cause(),
                List.of(),
                null,
                null,
                null,
                null,
                waiting,
                stall,
                null);
    }

    private static long nanos(long millis) {
        return millis * 1_000_000;
    }
}
