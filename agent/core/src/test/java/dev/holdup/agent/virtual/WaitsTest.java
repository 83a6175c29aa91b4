package dev.holdup.agent.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitsTest {
    private final Waits waits = new Waits(64, 1);

    @Test
    void tellsSinceWhenAThreadWaitsAndMayRun() {
        waits.waits(7, 100);
        waits.becomesRunnable(7, 130);
        int place = waits.find(7);
        assertThat(waits.since(place)).isEqualTo(100);
        assertThat(waits.runnable(place)).isEqualTo(130);
    }

    @Test
    void ofMethodsThatCallOneAnotherTheFirstTells() {
        waits.becomesRunnable(7, 130);
        waits.becomesRunnable(7, 140);
        assertThat(waits.runnable(waits.find(7))).isEqualTo(130);
    }

    @Test
    void aNewThreadHasNotWaited() {
        waits.waits(7, 100);
        waits.free(waits.find(7), 7);
        waits.becomesRunnable(7, 130);
        assertThat(waits.since(waits.find(7))).isZero();
    }

    @Test
    void aNewWaitForgetsTheOneBefore() {
        waits.becomesRunnable(7, 130);
        waits.waits(7, 200);
        assertThat(waits.runnable(waits.find(7))).isZero();
    }

    @Test
    void threadsThatFindNoPlaceAreCounted() {
        for (int id = 1; id <= 1_000; id++) {
            waits.waits(id, id);
        }
        long found = 0;
        for (int id = 1; id <= 1_000; id++) {
            found += waits.find(id) >= 0 ? 1 : 0;
        }
        assertThat(found).isBetween(40L, 64L);
        assertThat(waits.lost()).isEqualTo(1_000 - found);
        assertThat(waits.isRoomy(8)).isFalse();
    }

    @Test
    void followsAboutOneInSoMany() {
        waits.follow(16);
        int followed = 0;
        for (int id = 1; id <= 16_000; id++) {
            followed += waits.follows(id) ? 1 : 0;
        }
        assertThat(followed).isBetween(800, 1_200);
        assertThat(waits.oneIn()).isEqualTo(16);
    }

    @Test
    void aChangeForgetsWhatWasNoted() {
        waits.waits(7, 100);
        waits.follow(1);
        assertThat(waits.find(7)).isNegative();
        assertThat(waits.isRoomy(8)).isTrue();
    }

    @Test
    void followsNobodyWhereNobodyIsWanted() {
        Waits none = new Waits(64, 0);
        for (int id = 0; id < 10_000; id++) {
            assertThat(none.follows(id)).isFalse();
        }
        assertThat(none.oneIn()).isZero();
    }
}
