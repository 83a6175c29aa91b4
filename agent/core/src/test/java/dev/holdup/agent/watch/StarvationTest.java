package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StarvationTest {
    private static final long MS = 1_000_000;

    private final Starvation starvation = new Starvation();

    @Test
    void isDueOnceNothingWasMountedForASecondAndNotBefore() {
        assertThat(look(0, true, 7)).isFalse();
        assertThat(look(500, true, 7)).isFalse();
        assertThat(look(999, true, 7)).isFalse();
        assertThat(look(1_000, true, 7)).isTrue();
        assertThat(starvation.lastsNanos(1_000 * MS)).isEqualTo(1_000 * MS);
    }

    @Test
    void isDueUntilItIsToldAndThenOnlyAfterItWasOver() {
        for (int ms = 0; ms < 1_000; ms += 100) {
            look(ms, true, 7);
        }
        assertThat(look(1_000, true, 7)).isTrue();
        assertThat(look(1_010, true, 7)).isTrue();
        starvation.isTold();
        assertThat(look(1_020, true, 7)).isFalse();
        assertThat(look(9_000, true, 7)).isFalse();
        assertThat(look(9_010, true, 8)).isFalse();
        assertThat(look(9_900, true, 8)).isFalse();
        assertThat(look(10_010, true, 8)).isTrue();
    }

    @Test
    void aSchedulerThatIsBusyAndMountsIsNone() {
        for (int ms = 0; ms < 60_000; ms += 10) {
            assertThat(look(ms, true, ms / 900)).isFalse();
        }
    }

    @Test
    void aCarrierThatIsFreeOrAnEmptyQueueEndsIt() {
        for (int ms = 0; ms < 60_000; ms += 10) {
            assertThat(look(ms, ms % 990 != 0, 7)).isFalse();
        }
    }

    @Test
    void twoLooksAreTooFewHoweverFarApart() {
        assertThat(look(0, true, 7)).isFalse();
        assertThat(look(5_000, true, 7)).isFalse();
        assertThat(look(5_010, true, 7)).isTrue();
    }

    private boolean look(long ms, boolean taken, long mounts) {
        return starvation.isDue(ms * MS, taken, mounts);
    }
}
